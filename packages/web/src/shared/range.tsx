import { type ReactNode, useEffect, useId, useRef } from 'react';

interface Props {
  label: string;
  hint?: string | undefined;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value as it is read. */
  text: string;
  onChange: (value: number) => void;
  /** The kind of the figure. */
  tag?: ReactNode;
  /** Stands below: what the answer makes of it. */
  note?: ReactNode;
  /** A value to be marked on the track: where the answer turns. */
  turns?: number | undefined;
}

/** A native slider with its name, value and, where known, the point at which the answer turns. */
export function Range({ label, hint, value, min, max, step, text, onChange, tag, note, turns }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const share = (at: number) => Math.min(Math.max((at - min) / (max - min), 0), 1);
  useEffect(() => {
    input.current?.style.setProperty('--at', String(share(value)));
  });
  return (
    <div className="range">
      <p className="range-head">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{text}</output>
      </p>
      <div className="range-track">
        <input
          ref={input}
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={text}
          aria-describedby={hint || note || tag ? `${id}n` : undefined}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        {turns !== undefined && turns > min && turns < max && (
          <svg className="turns" width="100%" height={12} aria-hidden="true">
            <line x1={`${share(turns) * 100}%`} x2={`${share(turns) * 100}%`} y1={0} y2={12} />
          </svg>
        )}
      </div>
      {(hint || note || tag) && (
        <p id={`${id}n`} className="range-note">
          {tag} {hint}
          {note}
        </p>
      )}
    </div>
  );
}
