import { InlineNumber } from '../shared/inline-number.tsx';
import { you } from '../text/you.ts';

/** A record with a bound set; undefined takes it out. */
export function without<T extends object, K extends string>(record: T, key: K, value: number | undefined): T {
  const rest: T = { ...record };
  Reflect.deleteProperty(rest, key);
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** A control with its name before it. */
export function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <p className="field">
      <span aria-hidden="true">{label}</span>
      {children}
    </p>
  );
}

export function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </label>
  );
}

interface LimitProps {
  label: string;
  value: number | undefined;
  /** What holds without it. */
  absent?: string;
  start: number;
  min: number;
  max: number;
  step: number;
  write: (value: number) => string;
  onChange: (value: number | undefined) => void;
}

/** A bound that may be absent: the box puts it on, the number says where. */
export function Limit({ label, value, absent = you.noLimit, start, onChange, ...number }: LimitProps) {
  return (
    <p className="field">
      <label>
        <input type="checkbox" checked={value !== undefined} onChange={(event) => onChange(event.target.checked ? start : undefined)} />{' '}
        {label}
      </label>
      {value === undefined ? (
        <span className="soft">{absent}</span>
      ) : (
        <InlineNumber label={label} value={value} onChange={onChange} {...number} />
      )}
    </p>
  );
}
