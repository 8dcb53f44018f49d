import { dateText, monthText, percent, usd, usdShort } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAppState } from '../state/app.tsx';
import { keysOf } from '../text/labels.ts';
import { when as text } from '../text/when.ts';
import type { KeptEntry } from '../worker/kept-applications.ts';
import type { FieldProblem, WhenEntry } from '../worker/when.ts';
import { monthsFrom } from '../you/options.ts';
import { AnswerFields, DepositFields } from './answer-fields.tsx';
import type { EditEntry } from './edits.ts';
import { ChoiceField, DateField, NumberField, readShare } from './fields.tsx';
import { More } from './more.tsx';
import { badOf } from './problems.ts';
import { WhereFrom } from './where-from.tsx';

const { fields: names } = text;

interface Props {
  given: KeptEntry;
  of: WhenEntry;
  problems: readonly FieldProblem[];
  /** Whether its fields are shown at first. */
  open: boolean;
  edit: EditEntry;
  onRemove: () => void;
}

/** One application: a line that says how it stands, and all of it to be changed in place. */
export function Application({ given, of: found, problems, open: openFirst, edit, onRemove }: Props) {
  const of = shownNow(found, given);
  const [open, setOpen] = useState(openFirst);
  const asOf = useAppState((state) => state.self.asOf);
  const { entry, rounds } = of;
  const name = [of.institution, of.title].filter(Boolean).join(', ');
  const badAt = badOf(problems);
  const set = (change: Partial<KeptEntry>) => edit((before) => ({ ...before, ...change }));
  const isOpen = entry.status === 'planned' || entry.status === 'applied' || entry.status === 'waitlisted';
  const whole = badAt('') ?? badAt('program');
  return (
    <li>
      <details
        className="application"
        open={open || problems.length > 0}
        onToggle={(event) => setOpen(event.currentTarget.open || problems.length > 0)}
      >
        <summary>
          <span className="strong">{name}</span>{' '}
          <span className={problems.length > 0 ? 'bad' : 'soft'}>{summaryOf(of, problems.length)}</span>
        </summary>
        {whole !== undefined && (
          <p className="bad" role="alert">
            {whole}
          </p>
        )}
        <div className="when-fields">
          <ChoiceField
            label={names.status}
            value={entry.status}
            options={keysOf(text.statuses).map((value) => ({ value, text: text.statuses[value] }))}
            bad={badAt('status')}
            onChange={(status) => set({ status })}
          />
          <ChoiceField
            label={names.start}
            value={entry.start}
            options={monthsFrom(asOf, entry.start).map((value) => ({ value, text: monthText(value) }))}
            bad={badAt('start')}
            onChange={(start) => set({ start })}
          />
          {entry.status === 'planned' && rounds.length > 1 && (
            <ChoiceField
              label={names.round}
              value={given.round ?? ''}
              options={[
                { value: '', text: names.lastRound },
                ...[...new Set(rounds.map((round) => round.name))].map((value) => ({ value, text: value })),
              ]}
              onChange={(round) => edit(({ round: _before, ...rest }) => (round === '' ? rest : { ...rest, round }))}
            />
          )}
          {entry.status === 'planned' && (
            <DateField
              label={names.deadline}
              value={entry.deadline}
              hint={<WhereFrom of={of} field="deadline" given={given.deadline !== undefined} />}
              bad={badAt('deadline')}
              onChange={(deadline) => set({ deadline })}
            />
          )}
          {isOpen && <AnswerFields given={given} of={of} badAt={badAt} edit={edit} />}
          {isOpen && (
            <NumberField
              label={names.chance}
              value={typeof entry.chance === 'number' ? entry.chance : undefined}
              write={(share) => percent(share, 1)}
              read={readShare}
              expected={text.bad.share}
              hint={<WhereFrom of={of} field="chance" given={typeof given.chance === 'number'} />}
              bad={badAt('chance')}
              onChange={(chance) => set({ chance })}
            />
          )}
          {entry.status !== 'rejected' && (
            <NumberField
              label={names.value}
              value={entry.valueUsd}
              write={usd}
              hint={of.waiting ? text.filled.waiting : <WhereFrom of={of} field="valueUsd" given={given.valueUsd !== undefined} />}
              bad={badAt('valueUsd')}
              onChange={(valueUsd) => set({ valueUsd })}
            />
          )}
          {isOpen || entry.status === 'admitted' ? <DepositFields given={given} of={of} badAt={badAt} edit={edit} /> : null}
        </div>
        <More given={given} of={of} badAt={badAt} edit={edit} />
        <p className="buttons">
          <Link to="/programs/$id" params={{ id: entry.program }} className="plain-button as-button">
            {text.list.program}
          </Link>
          <button type="button" className="plain-button" aria-label={text.list.removeOf(name)} onClick={onRemove}>
            {text.list.remove}
          </button>
        </p>
      </details>
    </li>
  );
}

/** What was typed stands at once; what is filled in follows from the worker. */
function shownNow(of: WhenEntry, { chance, ...given }: KeptEntry): WhenEntry {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...of, entry: { ...of.entry, ...said, ...(typeof chance === 'number' && { chance }) } };
}

/** How it stands, in a line. */
function summaryOf({ entry, waiting }: WhenEntry, mends: number): string {
  const { status, start, deadline, chance, valueUsd } = entry;
  return [
    text.statuses[status],
    text.list.start(monthText(start)),
    ...(status === 'planned' && deadline !== undefined ? [text.list.by(dateText(deadline))] : []),
    ...(typeof chance === 'number' && status !== 'rejected' && status !== 'admitted' && status !== 'accepted' ? [percent(chance)] : []),
    ...(valueUsd !== undefined && !waiting ? [usdShort(valueUsd)] : []),
    ...(mends > 0 ? [text.list.mends(mends)] : []),
  ].join(' · ');
}
