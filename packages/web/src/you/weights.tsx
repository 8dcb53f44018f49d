import { percent } from '../shared/numbers.ts';
import { Range } from '../shared/range.tsx';
import { within } from '../state/edits.ts';
import { criterionIds, criterionMeaning, criterionTitle } from '../text/labels.ts';
import type { FieldProps } from './words.tsx';

/** How much each criterion matters; at least one keeps a weight above zero. */
export function Weights({ candidate, edit }: FieldProps) {
  const { weights } = candidate;
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return (
    <div className="ranges">
      {criterionIds.map((key) => (
        <Range
          key={key}
          label={criterionTitle(key)}
          hint={criterionMeaning[key]}
          value={weights[key]}
          min={0}
          max={100}
          step={5}
          text={percent(weights[key] / total)}
          onChange={(weight) => total - weights[key] + weight > 0 && edit(within('weights', { [key]: weight }))}
        />
      ))}
    </div>
  );
}
