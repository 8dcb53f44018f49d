import type { CommitAdvice, CommitProblem, CommitTooMany, CommitTurn } from '@masterplan/model';
import { listed, sentenceCase } from '../grammar.ts';
import { percent, rounded, usd, usdAbout } from '../numbers.ts';
import { dateText } from '../time.ts';
import { applicationName, sayDifference, sayFirstOf, sayMoves } from './moves.ts';

const PENNY = 0.5;

/** What the advice says, each a sentence or two; lists are empty where there is nothing to say. */
export interface CommitWords {
  best: string;
  /** The same in two parts: one line with its worth, and what it leaves out. */
  headline: string;
  rest: string;
  next: string;
  turns: string[];
  reconsider: string;
  questions: string[];
  notes: string[];
}

export function sayCommit(problem: CommitProblem, advice: CommitAdvice): CommitWords {
  return {
    ...sayBest(problem, advice),
    next: sayNext(problem, advice),
    turns: advice.turns.map((turn) => sayTurn(problem, advice, turn)),
    reconsider: sayReconsider(problem, advice),
    questions: advice.questions
      .filter(({ worthUsd }) => worthUsd >= PENNY)
      .map(({ application, question, worthUsd, askUsd, asking, by }) => {
        const how = asking ? `ask by ${dateText(by)}` : 'it becomes known by itself; knowing it today';
        const cost = askUsd > 0 ? `, asking costs ${usd(askUsd)}` : '';
        return `${applicationName(problem, application)}: «${question}» ${how}: worth ${usdAbout(worthUsd)}${cost}.`;
      }),
    notes: notesOn(problem, advice),
  };
}

function sayBest(problem: CommitProblem, { best, unasked, outside }: CommitAdvice): Pick<CommitWords, 'best' | 'headline' | 'rest'> {
  const all = sayMoves(problem, best.moves);
  const short = sayFirstOf(problem, best.moves);
  const worth = `worth ${usdAbout(best.valueUsd)} against staying put, if each later step is the best one.`;
  const then = unasked ? [`As things stand without it: ${sayMoves(problem, unasked.moves)}.`] : [];
  const floor = outside.of === 'next-year' ? [`Applying next year instead is counted as ${usdAbout(outside.usd)}.`] : [];
  return {
    best: [`${sentenceCase(all)}: ${worth}`, ...then, ...floor].join(' '),
    headline: `${sentenceCase(short ?? all)}: ${worth}`,
    rest: [...(short ? [`${sentenceCase(all)}.`] : []), ...then, ...floor].join(' '),
  };
}

function sayNext(problem: CommitProblem, { best, next }: CommitAdvice): string {
  if (!next) return 'There is nothing else to choose from until the next news.';
  const what = sentenceCase(sayDifference(problem, next.moves, best.moves));
  return next.regretUsd < PENNY ? `${what} instead is worth as much.` : `${what} instead loses ${usdAbout(next.regretUsd)}.`;
}

function sayTurn(problem: CommitProblem, { best, unasked }: CommitAdvice, { application, of, now, turnsAt, beyond }: CommitTurn): string {
  const way = turnsAt < now ? 'below' : 'above';
  const value =
    of === 'chance'
      ? `a chance of an offer ${way} ${percent(turnsAt)} (now ${percent(now)})`
      : `a value ${way} ${usd(rounded(turnsAt, 3))} (now ${usd(now)})`;
  return `${applicationName(problem, application)}: with ${value}, ${sayDifference(problem, beyond, (unasked ?? best).moves)}.`;
}

function sayReconsider(problem: CommitProblem, { reconsider }: CommitAdvice): string {
  if (!reconsider) return 'No later step depends on news: what is said above holds to the end.';
  const news = reconsider.news.map(({ kind, application, from, to }) => {
    const when = kind === 'answer' ? '' : from === to ? ` (${dateText(from)})` : ` (${dateText(from)} to ${dateText(to)})`;
    const what = kind === 'decision' ? 'the answer of' : kind === 'answer' ? 'what you are told by' : 'what becomes known of';
    return `${what} ${applicationName(problem, application)}${when}`;
  });
  return `Look again on ${dateText(reconsider.on)}: what to do then depends on ${listed(news)}.`;
}

function notesOn(problem: CommitProblem, { weakChances, outside, unsearched }: CommitAdvice): string[] {
  const weak = weakChances.map((id) => applicationName(problem, id));
  const valued = problem.applications.filter(({ valueFrom, status }) => valueFrom === 'outlook' && status !== 'rejected');
  return [
    ...(weak.length > 0 ? [`The chance at ${listed(weak)} is the program's published rate: weak evidence for one person.`] : []),
    ...(valued.length > 0
      ? [`What ${listed(valued.map(({ id }) => applicationName(problem, id)))} is worth is the mean net present value of your outlook.`]
      : []),
    ...(outside.of === 'stay' ? ['Staying put counts as $0, and so does applying next year unless «nextYearUsd» says more.'] : []),
    ...(unsearched.length > 0
      ? [
          `What would turn it was not looked for at ${listed(unsearched.map((id) => applicationName(problem, id)))}: it would take too long.`,
        ]
      : []),
    problem.sharedLogOdds > 0
      ? 'Answers hang together: an offer raises your chances elsewhere, a refusal lowers them.'
      : 'Answers are taken to be independent of one another.',
    'Windows of answers are looked at on three days; sums are expected values, not what will happen.',
  ];
}

/** Why there is no advice, and what to do. */
export const sayTooMany = ({ applications, fits }: CommitTooMany): string =>
  `${applications} open applications with these days are more than can be weighed exactly; the first ${fits} of the file can be. Take out those that you would not attend, or give answers on fewer different days.`;
