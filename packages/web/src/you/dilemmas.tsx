import type { Candidate, Dilemmas as Stand } from '@masterplan/model';
import { attributeName, count, criterionName, listed, percent, sentenceCase } from '@masterplan/words';
import { InlineSelect } from '../shared/inline-select.tsx';
import { Value } from '../shared/value.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { keysOf } from '../text/labels.ts';
import { weights } from '../text/weights.ts';
import type { Choices } from '../worker/protocol.ts';

const text = weights.dilemmas;
const strength = 'dilemma-factor';
type Effect = Choices['dilemmas'][keyof Choices['dilemmas']];

/** The four dilemmas in a sentence, and what each side taken moves. */
export function Dilemmas() {
  const { control } = useApp();
  const stand = useAppState((state) => state.self.candidate.dilemmas ?? nowhere);
  const onVisa = useAppState((state) => state.self.candidate.status === 'student-visa');
  const put = (change: { [K in keyof Stand]?: Stand[K] | undefined }) => control.edit(withStand(change));
  const { words } = text;
  return (
    <>
      <p className="weighing-way dilemma-words">
        {words.wants}{' '}
        <InlineSelect
          label={text.reputation}
          value={stand['reputation-or-depth'] ?? ''}
          options={optionsOf(text.reputations)}
          onChange={(side) => put({ 'reputation-or-depth': side === '' ? undefined : side })}
        />
        {words.comma}{' '}
        <InlineSelect
          label={text.theory}
          value={stand['theory-or-application'] ?? ''}
          options={optionsOf(text.theories)}
          onChange={(side) => put({ 'theory-or-application': side === '' ? undefined : side })}
        />
        {words.comma}{' '}
        {!onVisa && (
          <>
            {words.you}{' '}
            <InlineSelect
              label={text.working}
              value={stand['while-working'] ? 'yes' : ''}
              options={optionsOf(text.workings)}
              onChange={(side) => put({ 'while-working': side === 'yes' ? true : undefined })}
            />
            {words.comma}{' '}
          </>
        )}
        {words.and} {words.you}{' '}
        <InlineSelect
          label={text.ready}
          value={stand['production-ready'] ? 'yes' : ''}
          options={optionsOf(text.readies)}
          onChange={(side) => put({ 'production-ready': side === 'yes' ? true : undefined })}
        />
        {words.end}
      </p>
      <Moved stand={stand} />
    </>
  );
}

const nowhere: Stand = {};

function optionsOf<K extends string>(record: Record<K, string>): { value: K; text: string }[] {
  return keysOf(record).map((value) => ({ value, text: record[value] }));
}

/** Takes a stand in some dilemmas; undefined goes back to the middle. */
function withStand(change: { [K in keyof Stand]?: Stand[K] | undefined }) {
  return ({ dilemmas, ...candidate }: Candidate): Candidate => {
    const all = { ...dilemmas, ...change };
    const left: Stand = Object.fromEntries(Object.entries(all).filter(([, side]) => side !== undefined));
    return Object.keys(left).length === 0 ? candidate : { ...candidate, dilemmas: left };
  };
}

/** What each side taken moves, by the table that the ranking uses. */
function Moved({ stand }: { stand: Stand }) {
  const table = useAppState((state) => state.choices.dilemmas);
  const parameters = useAppState((state) => state.choices.parameters);
  const own = useAppState((state) => state.self.candidate.assumptions[strength]);
  const said = useAppState((state) => state.self.candidate.preferences !== undefined);
  const by = count(own ?? parameters.find(({ id }) => id === strength)?.value ?? 1, 2);
  const [reputation, theory] = [stand['reputation-or-depth'], stand['theory-or-application']];
  const sides: { name: string; effect: Effect }[] = [
    ...(reputation ? [{ name: text.reputations[reputation], effect: table[reputation] }] : []),
    ...(theory ? [{ name: text.theories[theory], effect: table[theory] }] : []),
    ...(stand['while-working'] ? [{ name: text.working, effect: table['while-working'] }] : []),
    ...(stand['production-ready'] ? [{ name: text.ready, effect: table['production-ready'] }] : []),
  ];
  if (sides.length === 0) return <p className="caption">{text.nothing}</p>;
  return (
    <>
      <ul className="dilemma-moves small">
        {sides.map(({ name, effect }) => (
          <li key={name}>
            <span className="strong">{sentenceCase(name)}.</span> <span className="soft">{sentenceCase(effectText(effect, by))}.</span>
          </li>
        ))}
      </ul>
      <p className="caption">
        {said && `${text.sliders} `}
        <Value shown={{ kind: 'figure', id: `param:${strength}` }}>{text.factor}</Value>
      </p>
    </>
  );
}

function effectText({ criteria: moved, attributes, theory, partTimeOnly }: Effect, by: string): string {
  const names = (way: 1 | -1) => [...movedBy(moved, way).map(criterionName), ...movedBy(attributes, way).map(attributeName)];
  const [more, fewer] = [names(1), names(-1)];
  return [
    ...(more.length > 0 ? [text.more(listed(more), by)] : []),
    ...(fewer.length > 0 ? [text.fewer(listed(fewer), by)] : []),
    ...(theory !== 0 ? [text.theoryShare(`${theory > 0 ? '+' : ''}${percent(theory)}`)] : []),
    ...(partTimeOnly ? [text.partTime] : []),
  ].join('; ');
}

function movedBy<K extends string>(moved: Partial<Record<K, 1 | -1>>, way: 1 | -1): K[] {
  const found: K[] = [];
  for (const key in moved) if (moved[key] === way) found.push(key);
  return found;
}
