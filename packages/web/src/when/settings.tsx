import { count, usd } from '@masterplan/words';
import { Value } from '../shared/value.tsx';
import { useAppState } from '../state/app.tsx';
import { when as text } from '../text/when.ts';
import type { KeptApplications } from '../worker/kept-applications.ts';
import { Days } from './days.tsx';
import { NumberField, TextField } from './fields.tsx';

const { settings: words } = text;
const sharedId = 'admission-shared-log-odds';

interface Props {
  applications: KeptApplications;
  badAt: (field: string) => string | undefined;
  onChange: (change: Partial<KeptApplications>) => void;
}

/** What holds for all applications together. */
export function Settings({ applications, badAt, onChange }: Props) {
  const shared = useAppState((state) => state.choices.parameters).find(({ id }) => id === sharedId)?.value;
  const { name, nextYearUsd = 0, daysBeforeDeadline = 0, sharedLogOdds, dates = [] } = applications;
  return (
    <details>
      <summary>{words.title}</summary>
      <div className="when-fields">
        <NumberField
          label={words.nextYear}
          value={nextYearUsd}
          write={usd}
          bad={badAt('nextYearUsd')}
          onChange={(n) => onChange({ nextYearUsd: n })}
        />
        <NumberField
          label={words.before}
          value={daysBeforeDeadline}
          write={(n) => count(n)}
          bad={badAt('daysBeforeDeadline')}
          onChange={(n) => onChange({ daysBeforeDeadline: n })}
        />
        <NumberField
          label={words.shared}
          value={sharedLogOdds ?? shared}
          write={(n) => count(n, 2)}
          hint={
            <Value shown={{ kind: 'figure', id: `param:${sharedId}` }}>
              {sharedLogOdds === undefined ? words.sharedHint : words.sharedOwn}
            </Value>
          }
          bad={badAt('sharedLogOdds')}
          onChange={(n) => onChange({ sharedLogOdds: n })}
        />
        <TextField label={words.name} value={name} bad={badAt('name')} onChange={(next) => onChange({ name: next })} />
      </div>
      <Days days={dates} most={40} badAt={badAt} onChange={(next) => onChange({ dates: next })} />
    </details>
  );
}
