import { decimal } from '../shared/numbers.ts';
import { Range } from '../shared/range.tsx';
import { useAppState } from '../state/app.tsx';
import { within } from '../state/edits.ts';
import { areaIds, areaTitle, levels } from '../text/labels.ts';
import { you } from '../text/you.ts';
import type { FieldProps } from './words.tsx';

/** What the candidate knows, by area, on anchors of behavior, beside what the role asks. */
export function Knowledge({ candidate, edit }: FieldProps) {
  const gaps = useAppState((state) => state.decision.fit.gaps);
  return (
    <>
      <ol className="anchors" start={0}>
        {you.anchors.map((anchor, level) => (
          <li key={anchor}>
            <strong>{levels[level]}</strong> <span className="soft">{anchor}</span>
          </li>
        ))}
      </ol>
      <div className="ranges">
        {areaIds.map((area) => {
          const level = candidate.knowledge[area] ?? 0;
          const asked = gaps.find((gap) => gap.area === area)?.asked;
          return (
            <Range
              key={area}
              label={areaTitle(area)}
              value={level}
              min={0}
              max={4}
              step={0.5}
              text={levelText(level)}
              note={asked === undefined ? undefined : you.asks(decimal(asked))}
              turns={asked}
              onChange={(next) => edit(within('knowledge', { [area]: next }))}
            />
          );
        })}
      </div>
    </>
  );
}

/** Halves stand between two anchors. */
function levelText(level: number): string {
  if (level === 0.5) return you.aLittle;
  const anchor = levels[Math.floor(level)] ?? String(level);
  return Number.isInteger(level) ? anchor : you.andMore(anchor);
}
