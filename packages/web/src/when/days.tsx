import { when as text } from '../text/when.ts';
import { withAt } from './edits.ts';
import { DateField, TextField } from './fields.tsx';

const { days: words } = text;

interface Day {
  on: string;
  what: string;
}
interface Props {
  days: Day[];
  most: number;
  badAt: (field: string) => string | undefined;
  onChange: (days: Day[]) => void;
}

/** Other days that go into the calendar: aid, tests, interviews. */
export function Days({ days, most, badAt, onChange }: Props) {
  const set = (at: number, change: Partial<Day>) => onChange(withAt(days, at, (day) => ({ ...day, ...change })));
  return (
    <>
      <h3>{words.title}</h3>
      {days.map((day, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: days have no name of their own.
        <div key={at} className="when-fields">
          <DateField label={words.on} value={day.on} bad={badAt(`dates.${at}.on`)} onChange={(on) => set(at, { on: on ?? '' })} />
          <TextField label={words.what} value={day.what} bad={badAt(`dates.${at}.what`)} onChange={(what) => set(at, { what })} />
          <button type="button" className="plain-button when-remove" onClick={() => onChange(withAt(days, at, () => undefined))}>
            {words.remove(day.what)}
          </button>
        </div>
      ))}
      {days.length < most && (
        <button type="button" className="plain-button" onClick={() => onChange([...days, { on: '', what: words.first }])}>
          {words.add}
        </button>
      )}
    </>
  );
}
