import {
  type AttributeId,
  type AttributeValue,
  type Candidate,
  type Catalog,
  type Criterion,
  criteria,
  type Interval,
  type Pace,
  type Removed,
  type Role,
} from '@masterplan/model';
import { mean, round, selectQuantile } from './math/quantile.ts';
import { priceOf } from './money/tuition.ts';
import { payShare } from './outlook/detail.ts';
import { type Outlook, type PathValue, type Scratch, scratchFor } from './outlook/outlook.ts';
import type { Parameters } from './parameters.ts';
import { type Index, indexOf, type Option, optionOf, type Subject, subjectsOf } from './paths.ts';
import { answersOf, type Constraint } from './ranking/constraints.ts';
import { attributesOf, criteriaOf } from './ranking/criteria.ts';
import { columnsAPath, drawnCriteria } from './ranking/draws.ts';
import { gainsOver } from './ranking/gain.ts';
import { type Measure, measuresOf } from './ranking/measures.ts';
import { type Order, orderOf, type Rankable, score } from './ranking/rank.ts';
import { type Scales, scalesOf } from './ranking/scales.ts';
import { makeStore } from './smaa/bank.ts';
import { paretoFront } from './smaa/dominance.ts';
import { endsOfDraws, matrixOf } from './smaa/matrix.ts';
import type { Stages } from './stages.ts';

export interface Summary {
  costUsd: number;
  /** What must be found before graduation beyond pay: cost and, full-time, a living. */
  cashUsd: number;
  pays: number;
  npvP10: number;
  npvP50: number;
  npvP90: number;
  npvMean: number;
  /** Mean over the futures that finish at either pace: what paces are compared by, since who finishes is not the pace's doing. */
  npvFinished: number;
  missingUsd: number;
}

/** A program's path with its worth, before weights. */
export interface Candidacy {
  subject: Subject;
  option: Option;
  summary: Summary;
  attributes: AttributeValue[];
  criteria: Record<Criterion, Interval>;
  unknown: string[];
}

export interface Assessed {
  rows: (Candidacy & { score: number; scoreLow: number; scoreHigh: number; first: number; firstTen: number })[];
  standing: Order['standing'];
  conflict: Order['conflict'];
  removed: Removed[];
  unknown: { constraint: Constraint; count: number }[];
}

interface Inside {
  catalog: Catalog;
  candidate: Candidate;
  role: Role;
  parameters: Parameters;
  outlook: Outlook;
  seed: number;
  stages: Stages;
}

const BATCH = 24;
/** Futures whose luck in finishing lies below this finish under any plausible chance of finishing. */
const SURE_TO_FINISH = 0.5;

/** Draws of weights, missing data and pay that a ranking rests on; a first answer while a control moves takes fewer. */
export const DRAWS = 1024;
export const FIRST_DRAWS = 512;
/** From so many futures on a decision is a whole one. */
const WHOLE = 512;

/** Every program's path valued, filtered by the constraints and ranked under the candidate's weights. */
export function* assess(inside: Inside): Generator<undefined, Assessed> {
  const { candidate, parameters, seed } = inside;
  const valued = yield* inside.stages.valued(candidate, () => value(inside));
  const order = rerank(valued, candidate, parameters, seed, inside.outlook.lives.count < WHOLE ? FIRST_DRAWS : DRAWS);
  yield undefined;
  const rows = valued.candidacies.map((row, index) => ({
    ...row,
    score: score(row.criteria, order.weights, (interval) => interval.value),
    scoreLow: score(row.criteria, order.weights, (interval) => interval.low),
    scoreHigh: score(row.criteria, order.weights, (interval) => interval.high),
    first: order.first[index] ?? 0,
    firstTen: order.firstTen[index] ?? 0,
  }));
  rows.sort((a, b) => b.score - a.score || (a.option.id < b.option.id ? -1 : 1));
  const { standing, conflict } = order;
  return {
    rows,
    standing,
    conflict,
    removed: removedOf(valued.removed),
    unknown: counts(valued.candidacies.flatMap((row) => row.unknownConstraints)),
  };
}

/** The order of paths that are valued already, under other weights: what a slider asks for. `draws` up to DRAWS; FIRST_DRAWS answer at once. */
export const rerank = (valued: Valued, candidate: Candidate, parameters: Parameters, seed: number, draws: number): Order =>
  orderOf(valued.rankable, candidate, parameters, seed, draws);

export interface Valued {
  candidacies: (Candidacy & { unknownConstraints: Constraint[] })[];
  removed: Removal[];
  rankable: Rankable;
}

interface Removal {
  constraint: Constraint | 'time-limit';
  /** It fails on nothing else; undefined where that can't be told without a plan. */
  alone: boolean | undefined;
}

function* value(given: Inside): Generator<undefined, Valued> {
  const inside = { ...given, gain: gainsOver(given.outlook, given.candidate, given.parameters) };
  const { catalog, candidate, role } = inside;
  const index = indexOf(catalog);
  const scratch = scratchFor(inside.outlook);
  const scales = scalesOf(catalog, candidate, role, inside.parameters);
  const candidacies: (Valued['candidacies'][number] & { measures: Measures })[] = [];
  const removed: Removal[] = [];
  for (const [count, subject] of subjectsOf(catalog).entries()) {
    // A deep program is planned, which takes as long as a batch of others.
    if ('program' in subject || count % BATCH === BATCH - 1) yield undefined;
    const found = bestPace(inside, subject, index, scales, scratch);
    if ('removed' in found) removed.push(found.removed);
    else candidacies.push(found);
  }
  const store = makeStore(DRAWS, inside.seed, columnsAPath * candidacies.length);
  const drawn: ReturnType<typeof drawnCriteria>[] = [];
  for (const [count, { option, measures }] of candidacies.entries()) {
    if (count % BATCH === BATCH - 1) yield undefined;
    drawn.push(drawnCriteria(option, measures, scales, store));
  }
  yield undefined;
  const matrix = matrixOf(drawn, criteria.length, store);
  const rankable = {
    rows: candidacies.map(({ option, criteria: values }) => ({
      id: option.id,
      title: `${option.title}, ${option.institutionName}`,
      values,
    })),
    matrix,
    ends: endsOfDraws(matrix),
    front: paretoFront(candidacies.map((row) => Float64Array.from(criteria, (criterion) => row.criteria[criterion].value))),
  };
  return { candidacies: candidacies.map(({ measures, ...row }) => row), removed, rankable };
}

type Measures = Partial<Record<AttributeId, Measure>>;

const paces: Record<Candidate['study']['pace'], Pace[]> = {
  'full-time': ['full-time'],
  'part-time': ['part-time'],
  either: ['part-time', 'full-time'],
};

/** The program at the pace that gains most in the mean, of those that the constraints allow. */
function bestPace(
  inside: Inside & { gain: (npv: Float64Array) => number },
  subject: Subject,
  index: Index,
  scales: Scales,
  scratch: Scratch,
): (Valued['candidacies'][number] & { measures: Measures }) | { removed: Removal } {
  const { catalog, candidate, role, outlook, parameters } = inside;
  const wanted = candidate.dilemmas?.['while-working'] ? paces['part-time'] : paces[candidate.study.pace];
  const allowed = candidate.status === 'student-visa' ? (['full-time'] as const) : wanted;
  let best: (Valued['candidacies'][number] & { measures: Measures }) | undefined;
  let removed: Removal = { constraint: 'hours', alone: undefined };
  for (const pace of allowed) {
    const option = optionOf(subject, pace, candidate, index, parameters, inside.stages.plans);
    if ('impossible' in option) {
      removed = { constraint: option.impossible, alone: undefined };
      continue;
    }
    const quick = answersOf(option, candidate, 0).find((entry) => entry.answer === 'no');
    if (quick) {
      removed = removalOf(option, quick.constraint, inside);
      continue;
    }
    const worth = outlook.ofOption(option, scratch);
    const answers = answersOf(option, candidate, worth.cost.cost.tuitionUsd);
    const failed = answers.find((entry) => entry.answer === 'no');
    if (failed) {
      removed = removalOf(option, failed.constraint, inside);
      continue;
    }
    // Before the summary, which moves the futures about.
    const gained = inside.gain(worth.npv);
    const unknownConstraints = answers.filter((entry) => entry.answer === 'unknown').map((entry) => entry.constraint);
    const summary = summaryOf(worth, outlook.lives.finishDraw);
    if (best && best.summary.npvFinished >= summary.npvFinished) continue;
    const worthNow = { gainUsd: gained, cashUsd: summary.cashUsd, usdPerLogPoint: worth.usdPerLogPoint };
    const gain = parameters.value('diminishing-gain');
    const measures = measuresOf(option, worthNow, { catalog, candidate, role, scales, gain });
    const attributes = attributesOf(measures, scales).map(roundedAttribute);
    best = {
      subject,
      option,
      summary,
      attributes,
      criteria: rounded(criteriaOf(attributes)),
      unknown: unknownConstraints,
      unknownConstraints,
      measures,
    };
  }
  return best ?? { removed };
}

function removalOf(option: Option, constraint: Constraint, { candidate, catalog, parameters, outlook }: Inside): Removal {
  const { tuitionUsd } = priceOf(option, candidate, catalog, parameters, outlook.baseYear);
  return { constraint, alone: answersOf(option, candidate, tuitionUsd).filter((entry) => entry.answer === 'no').length === 1 };
}

/** Reads the futures and moves them about. */
function summaryOf(worth: PathValue, finishDraw: Float64Array): Summary {
  const { cost } = worth.cost;
  const npvMean = round(mean(worth.npv));
  const pays = round(payShare(worth.npv), 4);
  const npvFinished = round(meanOfFinished(worth.npv, finishDraw));
  const values = worth.npv;
  const costUsd = cost.tuitionUsd + cost.feesUsd + cost.livingChangeUsd - cost.scholarshipUsd - cost.employerUsd - cost.taxCreditUsd;
  return {
    costUsd: round(costUsd),
    cashUsd: round(cost.savingsUsedUsd + cost.federalLoanUsd + cost.privateLoanUsd + cost.missingUsd),
    pays,
    npvP10: round(selectQuantile(values, 0.1)),
    npvP50: round(selectQuantile(values, 0.5)),
    npvP90: round(selectQuantile(values, 0.9)),
    npvMean,
    npvFinished,
    missingUsd: cost.missingUsd,
  };
}

function meanOfFinished(npv: Float64Array, finishDraw: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let f = 0; f < npv.length; f++) {
    if ((finishDraw[f] ?? 1) >= SURE_TO_FINISH) continue;
    sum += npv[f] ?? 0;
    count += 1;
  }
  return sum / Math.max(1, count);
}

function rounded(criteria: Record<Criterion, Interval>): Record<Criterion, Interval> {
  const at = ({ value: middle, low, high, kind }: Interval): Interval => ({
    value: round(middle, 4),
    low: round(low, 4),
    high: round(high, 4),
    kind,
  });
  const { curriculum, outcomes, flexibility, industry, recognition } = criteria;
  return {
    curriculum: at(curriculum),
    outcomes: at(outcomes),
    flexibility: at(flexibility),
    industry: at(industry),
    recognition: at(recognition),
    return: at(criteria.return),
  };
}

const roundedAttribute = (attribute: AttributeValue): AttributeValue => ({
  ...attribute,
  measured: attribute.measured === 'not-published' ? attribute.measured : round(attribute.measured, 4),
  value: round(attribute.value, 4),
  low: round(attribute.low, 4),
  high: round(attribute.high, 4),
  worst: round(attribute.worst, 4),
  best: round(attribute.best, 4),
  weight: round(attribute.weight, 4),
});

function removedOf(removals: readonly Removal[]): Removed[] {
  return counts(removals.map(({ constraint }) => constraint)).map(({ constraint, count }) => {
    const of = removals.filter((removal) => removal.constraint === constraint);
    const told = of.every(({ alone }) => alone !== undefined);
    return { constraint, count, ...(told && { bringsBack: of.filter(({ alone }) => alone === true).length }) };
  });
}

function counts<T extends string>(values: T[]): { constraint: T; count: number }[] {
  const found = new Map<T, number>();
  for (const constraint of values) found.set(constraint, (found.get(constraint) ?? 0) + 1);
  return [...found]
    .map(([constraint, count]) => ({ constraint, count }))
    .sort((a, b) => b.count - a.count || (a.constraint < b.constraint ? -1 : 1));
}
