import { type ReactNode, useId, useState } from 'react';
import { parse } from '../shared/parse-number.ts';
import { when as text } from '../text/when.ts';

interface FieldProps {
  label: string;
  /** What is said under the field: where the value comes from. */
  hint?: ReactNode;
  /** What is wrong with it. */
  bad?: string | undefined;
}

interface FrameProps extends FieldProps {
  children: (named: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}

/** A labeled field with what is wrong with it, or else where its value comes from. */
function Frame({ label, hint, bad, children }: FrameProps) {
  const id = useId();
  return (
    <div className="when-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}h`, 'aria-invalid': bad !== undefined })}
      <div id={`${id}h`} className={bad === undefined ? 'soft small' : 'bad small'}>
        {bad === undefined ? hint : <span role="alert">{bad}</span>}
      </div>
    </div>
  );
}

interface NumberProps extends FieldProps {
  value: number | undefined;
  write: (value: number) => string;
  read?: (text: string) => number | undefined;
  /** What an entry that is none should look like. */
  expected?: string;
  onChange: (value: number | undefined) => void;
}

/** A number; an empty field means that nothing is said. What is no number stays, and says so. */
export function NumberField({ value, write, read = parse, expected = text.bad.number, onChange, bad, ...rest }: NumberProps) {
  const [draft, setDraft] = useState<string>();
  const wrong = draft !== undefined && draft.trim() !== '' && read(draft) === undefined;
  return (
    <Frame {...rest} bad={wrong ? expected : bad}>
      {(named) => (
        <input
          {...named}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={draft ?? (value === undefined ? '' : write(value))}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setDraft(event.target.value);
            const n = read(event.target.value);
            if (n !== undefined || event.target.value.trim() === '') onChange(n);
          }}
          onBlur={() => !wrong && setDraft(undefined)}
        />
      )}
    </Frame>
  );
}

/** «35%», «35», and, below one, a share such as «0.35». */
export function readShare(written: string): number | undefined {
  const n = parse(written);
  if (n === undefined) return undefined;
  return written.includes('%') || n >= 1 || n <= 0 ? Number((n / 100).toFixed(6)) : n;
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function TextField({ value, onChange, ...rest }: TextProps) {
  return (
    <Frame {...rest}>
      {(named) => (
        <input {...named} type="text" autoComplete="off" maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Frame>
  );
}

interface DateProps extends FieldProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A day by the browser's own field. While a part of it is missing nothing changes; left empty, nothing is said. */
export function DateField({ value, onChange, bad, ...rest }: DateProps) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState(false);
  return (
    <Frame {...rest} bad={wrong ? text.bad.day : bad}>
      {(named) => (
        <input
          {...named}
          type="date"
          value={draft ?? value ?? ''}
          onChange={(event) => {
            const day = event.target.value;
            setDraft(day);
            setWrong(false);
            // While a year is typed it passes through the years 2, 20 and 202.
            if (day >= '2000') onChange(day);
          }}
          onBlur={(event) => {
            const { badInput } = event.target.validity;
            setWrong(badInput);
            if (!badInput && draft === '') onChange(undefined);
            if (!badInput) setDraft(undefined);
          }}
        />
      )}
    </Frame>
  );
}

interface ChoiceProps<V extends string> extends FieldProps {
  value: V;
  options: { value: V; text: string }[];
  onChange: (value: V) => void;
}

export function ChoiceField<V extends string>({ value, options, onChange, ...rest }: ChoiceProps<V>) {
  return (
    <Frame {...rest}>
      {(named) => (
        <select
          {...named}
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}
