import { percent } from '../shared/numbers.ts';
import { Range } from '../shared/range.tsx';
import { within } from '../state/edits.ts';
import { criterionIds, criterionMeaning, criterionTitle } from '../text/labels.ts';
import { weights as text } from '../text/weights.ts';
import type { FieldProps } from './words.tsx';

/** One slider a criterion; at least one keeps a weight above zero. Shares that the dilemmas move stand below. */
export function Sliders({ candidate: { weights }, edit, shares }: FieldProps & { shares: number[] }) {
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return (
    <div className="ranges">
      {criterionIds.map((key, index) => {
        const own = weights[key] / total;
        const share = shares[index] ?? own;
        return (
          <Range
            key={key}
            label={criterionTitle(key)}
            hint={criterionMeaning[key]}
            value={weights[key]}
            min={0}
            max={100}
            step={5}
            text={percent(own)}
            note={Math.abs(share - own) >= 0.005 ? `; ${text.counts(percent(share))}` : undefined}
            onChange={(weight) => total - weights[key] + weight > 0 && edit(within('weights', { [key]: weight }))}
          />
        );
      })}
    </div>
  );
}
