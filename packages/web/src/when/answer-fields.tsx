import { count, usd } from '@masterplan/words';
import { when as text } from '../text/when.ts';
import type { KeptEntry } from '../worker/kept-applications.ts';
import type { WhenEntry } from '../worker/when.ts';
import type { EditEntry } from './edits.ts';
import { ChoiceField, DateField, NumberField } from './fields.tsx';
import { WhereFrom } from './where-from.tsx';

const { fields: names } = text;

interface Props {
  given: KeptEntry;
  of: WhenEntry;
  badAt: (field: string) => string | undefined;
  edit: EditEntry;
}

type Answer = NonNullable<KeptEntry['answer']>;
type AnswerKind = keyof typeof text.answers;

const kindOf = (answer: Answer): AnswerKind => ('on' in answer ? 'on' : 'from' in answer ? 'window' : 'rolling');

/** When the answer comes: a day, a window, or some days after it is sent. */
export function AnswerFields({ given, of, badAt, edit }: Props) {
  const { answer, status } = of.entry;
  const set = (next: KeptEntry['answer']) => edit((entry) => ({ ...entry, answer: next }));
  const kind = answer ? kindOf(answer) : 'window';
  const [first = '', last = ''] =
    answer && 'from' in answer ? [answer.from, answer.to] : answer && 'on' in answer ? [answer.on, answer.on] : [];
  const change = (next: AnswerKind) =>
    set(next === 'on' ? { on: last } : next === 'window' ? { from: first, to: last } : { rolling: [14, 42] });
  const hint = <WhereFrom of={of} field="answer" given={given.answer !== undefined} />;
  const bad = badAt('answer');
  return (
    <>
      <ChoiceField
        label={names.answer}
        value={kind}
        options={(['on', 'window', 'rolling'] as const)
          .filter((one) => one !== 'rolling' || status === 'planned' || kind === 'rolling')
          .map((one) => ({ value: one, text: text.answers[one] }))}
        hint={hint}
        bad={bad}
        onChange={change}
      />
      {kind === 'on' && (
        <DateField
          label={names.answerOn}
          value={last}
          bad={badAt('answer.on')}
          onChange={(on) => set(on === undefined ? undefined : { on })}
        />
      )}
      {kind === 'window' && (
        <>
          <DateField
            label={names.answerFrom}
            value={first}
            bad={badAt('answer.from')}
            onChange={(from) => set(from === undefined ? undefined : { from, to: last || from })}
          />
          <DateField
            label={names.answerTo}
            value={last}
            bad={badAt('answer.to')}
            onChange={(to) => set(to === undefined ? undefined : { from: first || to, to })}
          />
        </>
      )}
      {answer && 'rolling' in answer && (
        <>
          <NumberField
            label={names.rollingFrom}
            value={answer.rolling[0]}
            write={(days) => count(days)}
            bad={badAt('answer.rolling') ?? badAt('answer.rolling.0')}
            onChange={(n) => set(n === undefined ? undefined : { rolling: [n, answer.rolling[1]] })}
          />
          <NumberField
            label={names.rollingTo}
            value={answer.rolling[1]}
            write={(days) => count(days)}
            bad={badAt('answer.rolling.1')}
            onChange={(n) => set(n === undefined ? undefined : { rolling: [answer.rolling[0], n] })}
          />
        </>
      )}
    </>
  );
}

/** What holds the place: how much, by when, and whether it comes back. */
export function DepositFields({ given, of, badAt, edit }: Props) {
  const { deposit, start } = of.entry;
  const due = deposit?.due;
  const kind = due === undefined ? 'none' : typeof due === 'string' ? 'on' : 'after';
  const set = (change: Partial<NonNullable<KeptEntry['deposit']>>) =>
    edit((entry) => ({ ...entry, deposit: { ...(deposit ?? { usd: 0, due: { daysAfterOffer: 28 } }), ...change } }));
  const clear = () => edit(({ deposit: _before, ...entry }) => entry);
  return (
    <>
      <NumberField
        label={names.deposit}
        value={deposit?.usd}
        write={usd}
        hint={deposit ? <WhereFrom of={of} field="deposit" given={given.deposit !== undefined} /> : text.filled.noDeposit}
        bad={badAt('deposit.usd') ?? badAt('deposit')}
        onChange={(n) => (n === undefined ? clear() : set({ usd: n }))}
      />
      <ChoiceField
        label={names.due}
        value={kind}
        options={(['none', 'on', 'after'] as const)
          .filter((one) => one !== 'none' || !of.filled.some(({ field }) => field === 'deposit'))
          .map((one) => ({ value: one, text: text.dues[one] }))}
        onChange={(next) => (next === 'none' ? clear() : set({ due: next === 'on' ? `${start}-01` : { daysAfterOffer: 28 } }))}
      />
      {typeof due === 'string' && (
        <DateField label={names.dueOn} value={due} bad={badAt('deposit.due')} onChange={(day) => day !== undefined && set({ due: day })} />
      )}
      {typeof due === 'object' && (
        <NumberField
          label={names.dueAfter}
          value={due.daysAfterOffer}
          write={(days) => count(days)}
          bad={badAt('deposit.due.daysAfterOffer') ?? badAt('deposit.due')}
          onChange={(n) => set({ due: { daysAfterOffer: n ?? 0 } })}
        />
      )}
      {deposit && (
        <label className="when-check">
          <input type="checkbox" checked={deposit.refundable ?? false} onChange={(event) => set({ refundable: event.target.checked })} />{' '}
          {names.refundable}
        </label>
      )}
    </>
  );
}
