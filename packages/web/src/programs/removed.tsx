import type { Candidate, Decision, Removed } from '@masterplan/model';
import { constraintName, count, listed, sentenceCase } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { memo, useState } from 'react';
import { useApp } from '../state/app.tsx';
import { removed as text } from '../text/ranking.ts';
import { relaxed, restored } from './relax.ts';

/** A constraint that was given up here: where it stood in the list, and the candidate before. */
interface Given {
  constraint: string;
  what: string;
  at: number;
  before: Candidate;
}

interface Props {
  decision: Decision;
  /** All that the catalog has programs in. */
  countries: readonly string[] | undefined;
}

/** What each constraint leaves out, what giving it up alone would bring back, and the button that does it. */
export const RemovedPrograms = memo(function RemovedPrograms({ decision, countries }: Props) {
  const { control } = useApp();
  const [given, setGiven] = useState<Given[]>([]);
  const { candidate, considered } = decision;
  const lines = linesOf(considered.removed, given);
  return (
    <section className="block" aria-labelledby="removed">
      <h2 id="removed">{text.title}</h2>
      <p className="caption">{lines.length === 0 ? text.none : text.caption}</p>
      <ul className="removed">
        {lines.map((line, at) => {
          if ('before' in line) {
            const { constraint, what, before } = line;
            const takeBack = () => {
              setGiven(given.filter((one) => one.constraint !== constraint));
              control.edit(restored(constraint, before));
            };
            return (
              <li key={constraint}>
                <span>{text.given(what)}</span>
                <Act name={text.takeBack} label={`${text.takeBack}: ${what}`} onAct={takeBack} />
              </li>
            );
          }
          const { constraint } = line;
          const { what, relax } = relaxed(constraint, candidate, countries);
          const giveUp =
            relax &&
            (() => {
              setGiven([...given, { constraint, what, at, before: candidate }]);
              control.edit(relax);
            });
          return (
            <li key={constraint}>
              <span>
                <strong>{sentenceCase(what)}</strong>
                {text.leaves(count(line.count), line.count === 1)} <span className="soft">{backText(line)}</span>
              </span>
              {giveUp ? <Act name={text.give} label={text.giveLabel(what)} onAct={giveUp} /> : <Link to="/you">{text.change}</Link>}
            </li>
          );
        })}
      </ul>
      {considered.unknown.length > 0 && (
        <p className="caption">
          {text.unknown(
            listed(considered.unknown.map(({ constraint, count: n }) => text.unknownOne(constraintName(constraint), count(n)))),
          )}
        </p>
      )}
    </section>
  );
});

/** The lines, each given-up constraint where it stood, so that the button under the finger stays. */
function linesOf(removed: readonly Removed[], given: readonly Given[]): (Removed | Given)[] {
  const lines: (Removed | Given)[] = removed.filter(({ constraint }) => !given.some((one) => one.constraint === constraint));
  for (const one of [...given].sort((a, b) => a.at - b.at)) lines.splice(one.at, 0, one);
  return lines;
}

function Act({ name, label, onAct }: { name: string; label: string; onAct: () => void }) {
  return (
    <button type="button" className="plain-button" aria-label={label} onClick={onAct}>
      {name}
    </button>
  );
}

function backText({ count: n, bringsBack }: Removed): string {
  if (bringsBack === undefined) return text.replan;
  if (bringsBack === 0) return text.backNone(n === 1);
  return bringsBack === n ? text.backAll(n === 1) : text.back(count(bringsBack));
}
