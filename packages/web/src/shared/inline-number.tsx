import { type KeyboardEvent, useState } from 'react';
import { parse } from './parse-number.ts';

interface Props {
  label: string;
  value: number;
  min: number;
  max: number;
  /** What an arrow key adds or takes. */
  step: number;
  /** How the number reads in the sentence. */
  write: (value: number) => string;
  onChange: (value: number) => void;
  className?: string;
}

/**
 * A number inside a sentence. Reads «$82,000»; takes typing with or without the dollar sign and commas, the arrow
 * keys, Page Up and Page Down. What is out of range is brought to the nearest bound when the field is left.
 */
export function InlineNumber({ label, value, min, max, step, write, onChange, className = 'inline-control inline-number' }: Props) {
  const [draft, setDraft] = useState<string>();
  const clamp = (n: number) => Math.min(max, Math.max(min, n));

  /** What is being typed stands as long as the value is what it says, or what it says is none: another tab may change it. */
  function holds(text: string): boolean {
    const n = parse(text);
    return n === undefined || clamp(n) !== n || n === value;
  }

  function type(text: string): void {
    setDraft(text);
    const n = parse(text);
    if (n !== undefined && n >= min && n <= max) onChange(n);
  }

  function leave(): void {
    const n = draft === undefined ? undefined : parse(draft);
    if (n !== undefined && clamp(n) !== value) onChange(clamp(n));
    setDraft(undefined);
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    const change = { ArrowUp: step, ArrowDown: -step, PageUp: step * 10, PageDown: -step * 10 }[event.key];
    if (event.key === 'Enter') leave();
    if (change === undefined) return;
    event.preventDefault();
    setDraft(undefined);
    onChange(clamp(value + change));
  }

  const shown = draft !== undefined && holds(draft) ? draft : write(value);
  return (
    <input
      className={className}
      type="text"
      inputMode="decimal"
      role="spinbutton"
      autoComplete="off"
      size={Math.max(2, shown.length)}
      aria-label={label}
      aria-valuenow={value}
      aria-valuetext={write(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      value={shown}
      onFocus={(event) => event.target.select()}
      onChange={(event) => type(event.target.value)}
      onBlur={leave}
      onKeyDown={press}
    />
  );
}
