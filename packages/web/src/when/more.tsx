import { percent, usd } from '@masterplan/words';
import { useState } from 'react';
import { when as text } from '../text/when.ts';
import type { KeptEntry, KeptFact } from '../worker/kept-applications.ts';
import type { WhenEntry } from '../worker/when.ts';
import { Days } from './days.tsx';
import { type EditEntry, newFact, withAt } from './edits.ts';
import { ChoiceField, DateField, NumberField, readShare, TextField } from './fields.tsx';

const { facts: words, fields: names } = text;
const mostFacts = 4;
const mostOutcomes = 5;

interface Props {
  given: KeptEntry;
  of: WhenEntry;
  badAt: (field: string) => string | undefined;
  edit: EditEntry;
}

/** What an application costs, the open questions about the program, and its other days. */
export function More({ given, of, badAt, edit }: Props) {
  const facts = given.facts ?? [];
  const [open, setOpen] = useState(false);
  const bad =
    ['feeUsd', 'effortUsd', 'facts', 'dates'].some((field) => badAt(field) !== undefined) || facts.some((_, at) => anyBad(badAt, at));
  const set = (change: Partial<KeptEntry>) => edit((before) => ({ ...before, ...change }));
  const setFacts = (next: KeptFact[]) => set({ facts: next });
  return (
    <details open={open || bad} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.more}</summary>
      <div className="when-fields">
        <NumberField
          label={names.fee}
          value={of.entry.feeUsd ?? 0}
          write={usd}
          bad={badAt('feeUsd')}
          onChange={(feeUsd) => set({ feeUsd })}
        />
        <NumberField
          label={names.effort}
          value={of.entry.effortUsd ?? 0}
          write={usd}
          bad={badAt('effortUsd')}
          onChange={(effortUsd) => set({ effortUsd })}
        />
      </div>
      <h3>{words.title}</h3>
      {facts.map((fact, at) => (
        <Question
          key={fact.id}
          fact={fact}
          badAt={(field) => badAt(field === '' ? `facts.${at}` : `facts.${at}.${field}`)}
          onChange={(change) => setFacts(withAt(facts, at, change))}
        />
      ))}
      {facts.length < mostFacts && (
        <button
          type="button"
          className="plain-button"
          onClick={() => setFacts([...facts, newFact(facts, words.first, [words.yes, words.no])])}
        >
          {words.add}
        </button>
      )}
      <Days days={given.dates ?? []} most={20} badAt={badAt} onChange={(dates) => set({ dates })} />
    </details>
  );
}

const factFields = ['', '.question', '.resolves', '.askUsd', '.outcomes'];
const anyBad = (badAt: Props['badAt'], at: number): boolean => factFields.some((field) => badAt(`facts.${at}${field}`) !== undefined);

interface QuestionProps {
  fact: KeptFact;
  badAt: (field: string) => string | undefined;
  onChange: (change: (fact: KeptFact) => KeptFact | undefined) => void;
}

/** Something not known yet: the answers that it may have, how likely, and what each is worth. */
function Question({ fact, badAt, onChange }: QuestionProps) {
  const { question, resolves, askUsd = 0, outcomes } = fact;
  const asking = resolves === 'asking';
  const set = (change: Partial<KeptFact>) => onChange((before) => ({ ...before, ...change }));
  const setOutcome = (at: number, change: Partial<KeptFact['outcomes'][number]>) =>
    set({ outcomes: withAt(outcomes, at, (outcome) => ({ ...outcome, ...change })) });
  return (
    <fieldset className="when-question">
      <legend className="hidden">{question}</legend>
      <div className="when-fields">
        <TextField
          label={words.question}
          value={question}
          bad={badAt('question') ?? badAt('')}
          onChange={(next) => set({ question: next })}
        />
        <ChoiceField
          label={words.known}
          value={asking ? 'asking' : 'day'}
          options={[
            { value: 'asking', text: words.asking },
            { value: 'day', text: words.onDay },
          ]}
          onChange={(next) => set({ resolves: next === 'asking' ? 'asking' : '' })}
        />
        {asking ? (
          <NumberField label={words.ask} value={askUsd} write={usd} bad={badAt('askUsd')} onChange={(next) => set({ askUsd: next })} />
        ) : (
          <DateField label={words.day} value={resolves} bad={badAt('resolves')} onChange={(day) => set({ resolves: day ?? '' })} />
        )}
      </div>
      {outcomes.map((outcome, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers have no name of their own.
        <div key={at} className="when-fields">
          <TextField
            label={words.outcome(at + 1)}
            value={outcome.answer}
            bad={badAt(`outcomes.${at}.answer`)}
            onChange={(answer) => setOutcome(at, { answer })}
          />
          <NumberField
            label={words.chance(at + 1)}
            value={outcome.chance}
            write={(share) => percent(share, 1)}
            read={readShare}
            expected={text.bad.share}
            bad={badAt(`outcomes.${at}.chance`) ?? (at === 0 ? badAt('outcomes') : undefined)}
            onChange={(chance) => setOutcome(at, { chance: chance ?? 0 })}
          />
          <NumberField
            label={words.change(at + 1)}
            value={outcome.changeUsd}
            write={usd}
            bad={badAt(`outcomes.${at}.changeUsd`)}
            onChange={(changeUsd) => setOutcome(at, { changeUsd: changeUsd ?? 0 })}
          />
        </div>
      ))}
      <p className="buttons">
        {outcomes.length < mostOutcomes && (
          <button
            type="button"
            className="plain-button"
            onClick={() => set({ outcomes: [...outcomes, { answer: `${outcomes.length + 1}`, chance: 0, changeUsd: 0 }] })}
          >
            {words.addOutcome}
          </button>
        )}
        <button type="button" className="plain-button" onClick={() => onChange(() => undefined)}>
          {words.remove(question)}
        </button>
      </p>
    </fieldset>
  );
}
