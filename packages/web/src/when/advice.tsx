import type { CommitAdvice, CommitProblem } from '@masterplan/model';
import { applicationName, percent, sayCommit } from '@masterplan/words';
import { CopyList } from '../shared/copy-list.tsx';
import { Table } from '../shared/table.tsx';
import { useLate } from '../shared/use-late.ts';
import { when as text } from '../text/when.ts';
import { onPage } from '../text/when-file.ts';
import type { WhenEntry } from '../worker/when.ts';
import type { Filled } from '../worker/when-fill.ts';

const { commit: words, asks } = text;
const rare = 0.005;

interface Props {
  problem: CommitProblem;
  advice: CommitAdvice;
  entries: readonly WhenEntry[];
  /** What would turn it is being looked for. */
  searching: boolean;
  stopped: boolean;
  stop: () => void;
}

/** What would change it, what to ask first, where it leads, and what it rests on. */
export function Advice({ problem, advice, entries, searching, stopped, stop }: Props) {
  const said = sayCommit(problem, advice);
  const late = useLate(searching);
  const ends = advice.ends.filter(({ chance }) => chance >= rare);
  const questions = [...said.questions.map((question) => ({ key: question, copied: question })), ...assumedAsks(problem, entries)];
  return (
    <div className="two">
      <section className="block" aria-labelledby="commit-changes">
        <h2 id="commit-changes">{words.changes}</h2>
        <div className="commit-turns">
          {said.turns.length > 0 && (
            <ul className="swaps">
              {said.turns.map((turn) => (
                <li key={turn}>{turn}</li>
              ))}
            </ul>
          )}
          {!searching && !stopped && said.turns.length === 0 && advice.unsearched.length === 0 && <p>{words.noTurn}</p>}
          <p role="status" className="soft">
            {stopped ? words.stopped : late ? words.searching : ''}
          </p>
          {late && !stopped && (
            <button type="button" className="plain-button" onClick={stop}>
              {words.stop}
            </button>
          )}
        </div>
        <h3>{words.ends}</h3>
        <Table
          className="coverage"
          columns={words.endColumns}
          rows={ends}
          keyOf={({ application }) => application}
          cells={[({ application }) => applicationName(problem, application), ({ chance }) => percent(chance)]}
        />
      </section>
      <section className="block" aria-labelledby="commit-questions">
        <h2 id="commit-questions">{words.questions}</h2>
        <p className="caption">{words.questionsCaption}</p>
        {questions.length === 0 ? <p>{words.noQuestion}</p> : <CopyList items={questions} what={words.questionsName} />}
        <h3>{words.notes}</h3>
        <ul className="swaps small">
          {[...said.notes.map(onPage), words.method].map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const askedFields: Filled['field'][] = ['deadline', 'answer', 'chance', 'deposit'];

/** What is only assumed, as questions to the programs that the decision is about. */
function assumedAsks(problem: CommitProblem, entries: readonly WhenEntry[]): { key: string; copied: string }[] {
  return entries.flatMap(({ entry, filled }) => {
    const id = `${entry.program}@${entry.start}`;
    if (!problem.applications.some((application) => application.id === id)) return [];
    const open = askedFields.filter((field) =>
      field === 'deposit'
        ? entry.deposit === undefined && (entry.status === 'planned' || entry.status === 'applied' || entry.status === 'admitted')
        : filled.some((one) => one.field === field && one.from === 'assumed'),
    );
    const questions = open.flatMap((field) => (field === 'valueUsd' ? [] : asks[field]));
    return questions.length === 0 ? [] : [{ key: id, copied: asks.of(applicationName(problem, id), questions.join(' ')) }];
  });
}
