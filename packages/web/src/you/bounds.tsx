import type { Criterion } from '@masterplan/model';
import { InlineNumber } from '../shared/inline-number.tsx';
import { percent } from '../shared/numbers.ts';
import { criterionIds, criterionTitle } from '../text/labels.ts';
import { weights as text } from '../text/weights.ts';
import type { WayProps } from './importance.tsx';

/** Least and most of all weight that each criterion may have. */
export function Bounds({ preferences, shares, onChange }: WayProps) {
  const intervals = preferences.intervals ?? {};
  const set = (key: Criterion, low: number, high: number) =>
    onChange({ ...preferences, intervals: { ...intervals, [key]: [Math.min(low, high) / 100, Math.max(low, high) / 100] } });
  return (
    <ul className="weight-rows">
      {criterionIds.map((key, index) => {
        const [low, high] = (intervals[key] ?? [0, 1]).map((share) => Math.round(share * 100));
        const number = (label: string, value: number, onNumber: (n: number) => void) => (
          <InlineNumber label={label} value={value} min={0} max={100} step={1} write={(n) => percent(n / 100)} onChange={onNumber} />
        );
        const name = criterionTitle(key);
        const [least, most] = [low ?? 0, high ?? 100];
        return (
          <li key={key}>
            <span className="strong">{name}</span>
            <span>
              {number(text.least(name), least, (n) => set(key, n, Math.max(n, most)))} {text.between}{' '}
              {number(text.most(name), most, (n) => set(key, Math.min(least, n), n))}
            </span>
            <svg className="bounds" width="100%" height={12} aria-hidden="true">
              <rect className="closed-all" width="100%" height={12} rx={2} />
              <rect className="bounds-part" x={`${least}%`} width={`${Math.max(most - least, 0.5)}%`} height={12} />
              <line className="turns-line" x1={`${(shares[index] ?? 0) * 100}%`} x2={`${(shares[index] ?? 0) * 100}%`} y1={0} y2={12} />
            </svg>
            <span className="soft small">{text.countsMiddle(percent(shares[index] ?? 0))}</span>
          </li>
        );
      })}
    </ul>
  );
}
