import type { Decision, PathDetail } from '@masterplan/model';
import { outOf, probability, say, usdAbout, yearAfter } from '@masterplan/words';
import { Link } from '@tanstack/react-router';
import { Announce } from '../shared/announce.tsx';
import { percent } from '../shared/numbers.ts';
import { useAppState } from '../state/app.tsx';
import { frame } from '../text/common.ts';
import { should } from '../text/should.ts';

const longAnswer = 90;

/** The answer in one sentence with a number in it, and a second one behind it. */
export function AnswerText({ decision }: { decision: Decision }) {
  const final = useAppState((state) => state.final);
  const said = say(decision.verdict);
  const [sentence, program] = withoutProgram(said, decision);
  const pays = decision.paths[decision.chosen]?.pays;
  const size = sentence.length > longAnswer ? 'long' : undefined;
  return (
    <section className="answer" aria-busy={!final}>
      <h1 className={size}>{emphasize(sentence, pays === undefined ? [] : [outOf(pays), probability(pays)])}</h1>
      <p className="second">
        {program && (
          <>
            {should.second.program}{' '}
            <Link to="/programs/$id" params={{ id: program.subject }}>
              {program.title}, {program.institution}
            </Link>
            .{' '}
          </>
        )}
        {second(decision)}
        {program?.kind === 'deep' && (
          <>
            {' '}
            <Link to="/plan/$program" params={{ program: program.subject }} className="to-plan">
              {should.second.plan}
            </Link>
          </>
        )}
      </p>
      <p className="working soft small" data-shown={!final}>
        {frame.thinking}
      </p>
      <Announce text={final ? said : ''} />
    </section>
  );
}

/** The sentence without the program that ends it: its name follows below, as a link. */
function withoutProgram(said: string, { paths, chosen }: Decision): [sentence: string, program: PathDetail | undefined] {
  const path = paths[chosen];
  if (!path || (path.kind !== 'deep' && path.kind !== 'listed')) return [said, undefined];
  const name = `${path.title}, ${path.institution}`;
  if (said.endsWith(`: ${name}.`)) return [`${said.slice(0, -name.length - 3)}.`, path];
  return said.includes(name) ? [said, undefined] : [said, path];
}

/** Sets the first of the given words that the sentence holds in the color of the path. */
function emphasize(sentence: string, words: string[]) {
  const word = words.find((candidate) => sentence.includes(candidate));
  if (word === undefined) return sentence;
  const at = sentence.indexOf(word);
  return (
    <>
      {sentence.slice(0, at)}
      <em>{word}</em>
      {sentence.slice(at + word.length)}
    </>
  );
}

function second({ paths, chosen, cheaper, fit, asOf }: Decision): string {
  const path = paths[chosen];
  if (!path || path.kind === 'stay') return '';
  const text = should.second;
  const years = path.fan.length - 1;
  const turns = path.breakEvenYears;
  const gain = text.gain(usdAbout(Math.abs(path.npv[2])), years, path.npv[2] < 0);
  const even = turns === 'never' ? text.never : turns === 0 ? text.neverBehind : text.breakEven(yearAfter(asOf, turns));
  const other = paths[cheaper];
  const closes =
    other && other.kind !== 'stay'
      ? text.cheaper(other.title, percent(fit.closedByCheaper), other.cost.tuitionUsd + other.cost.feesUsd)
      : '';
  return gain + even + closes;
}
