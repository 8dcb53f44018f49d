import { Range } from '../shared/range.tsx';
import { within } from '../state/edits.ts';
import { areaIds, areaTitle, levels } from '../text/labels.ts';
import { you } from '../text/you.ts';
import type { FieldProps } from './words.tsx';

/** What the candidate knows, by area, on anchors of behavior. */
export function Knowledge({ candidate, edit }: FieldProps) {
  return (
    <fieldset>
      <legend>{you.knowledge}</legend>
      {areaIds.map((area) => {
        const level = candidate.knowledge[area] ?? 0;
        return (
          <Range
            key={area}
            label={areaTitle(area)}
            value={level}
            min={0}
            max={4}
            step={0.5}
            text={levelText(level)}
            onChange={(next) => edit(within('knowledge', { [area]: next }))}
          />
        );
      })}
    </fieldset>
  );
}

/** Halves stand between two anchors. */
function levelText(level: number): string {
  if (level === 0.5) return you.aLittle;
  const anchor = levels[Math.floor(level)] ?? String(level);
  return Number.isInteger(level) ? anchor : you.andMore(anchor);
}
