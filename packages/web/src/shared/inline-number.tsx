import { type KeyboardEvent, useId, useState } from 'react';
import { numberField } from '../text/common.ts';
import { parse } from './parse-number.ts';

const mostQuoted = 40;

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
 * keys, Page Up and Page Down. What is out of range is brought to the nearest bound when the field is left, and what is
 * no number leaves what stood there; both are said beside it.
 */
export function InlineNumber({ label, value, min, max, step, write, onChange, className = 'inline-control inline-number' }: Props) {
  const [draft, setDraft] = useState<string>();
  const [said, setSaid] = useState('');
  const id = useId();
  const clamp = (n: number) => Math.min(max, Math.max(min, n));

  /** What is being typed stands as long as the value is what it says, or what it says is none: another tab may change it. */
  function holds(text: string): boolean {
    const n = parse(text);
    return n === undefined || clamp(n) !== n || n === value;
  }

  function type(text: string): void {
    setDraft(text);
    setSaid('');
    const n = parse(text);
    if (n !== undefined && n >= min && n <= max) onChange(n);
  }

  function leave(): void {
    if (draft === undefined) return;
    const n = parse(draft);
    if (n !== undefined && clamp(n) !== value) onChange(clamp(n));
    setSaid(amiss(draft.trim().slice(0, mostQuoted), n));
    setDraft(undefined);
  }

  /** What to say of what was typed; nothing where it was taken. */
  function amiss(typed: string, n: number | undefined): string {
    if (n === undefined) return numberField.none(typed, write(value));
    return n < min ? numberField.least(write(min)) : n > max ? numberField.most(write(max)) : '';
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    const change = { ArrowUp: step, ArrowDown: -step, PageUp: step * 10, PageDown: -step * 10 }[event.key];
    if (event.key === 'Enter') leave();
    if (change === undefined) return;
    event.preventDefault();
    setDraft(undefined);
    setSaid('');
    onChange(clamp(value + change));
  }

  const shown = draft !== undefined && holds(draft) ? draft : write(value);
  return (
    <>
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
        onFocus={(event) => {
          setSaid('');
          event.target.select();
        }}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        onKeyDown={press}
        aria-describedby={said === '' ? undefined : id}
      />
      {said !== '' && (
        <span id={id} role="alert" className="amiss">
          {said}
        </span>
      )}
    </>
  );
}
