import type { Candidate, Catalog, Criterion, Interval, Pace, Role } from '@masterplan/model';
import { mean, round, selectQuantile } from './math/quantile.ts';
import { hashText } from './math/random.ts';
import { payShare } from './outlook/detail.ts';
import { type Outlook, type PathValue, type Scratch, scratchFor } from './outlook/outlook.ts';
import type { Parameters } from './parameters.ts';
import { type Index, indexOf, type Option, optionOf, type Subject, subjectsOf } from './paths.ts';
import { answersOf, type Constraint } from './ranking/constraints.ts';
import { criteriaOf, type Scales, scalesOf } from './ranking/criteria.ts';
import { acceptability, score, shares } from './ranking/rank.ts';
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
  criteria: Record<Criterion, Interval>;
  unknown: string[];
}

export interface Assessed {
  rows: (Candidacy & { score: number; scoreLow: number; scoreHigh: number; first: number; firstTen: number })[];
  removed: { constraint: Constraint | 'time-limit'; count: number }[];
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

/** Every program's path valued, filtered by the constraints and ranked under the candidate's weights. */
export function* assess(inside: Inside): Generator<undefined, Assessed> {
  const { candidate, seed } = inside;
  const valued = yield* inside.stages.valued(candidate, () => value(inside));
  const weights = shares(candidate.weights);
  const drawn = acceptability(
    valued.candidacies.map((row) => ({ key: hashText(row.option.subject), values: row.criteria })),
    weights,
    seed,
  );
  yield undefined;
  const rows = valued.candidacies.map((row, index) => ({
    ...row,
    score: score(row.criteria, weights, (interval) => interval.value),
    scoreLow: score(row.criteria, weights, (interval) => interval.low),
    scoreHigh: score(row.criteria, weights, (interval) => interval.high),
    first: drawn.first[index] ?? 0,
    firstTen: drawn.firstTen[index] ?? 0,
  }));
  rows.sort((a, b) => b.score - a.score || (a.option.subject < b.option.subject ? -1 : 1));
  return { rows, removed: counts(valued.removed), unknown: counts(valued.candidacies.flatMap((row) => row.unknownConstraints)) };
}

export interface Valued {
  candidacies: (Candidacy & { unknownConstraints: Constraint[] })[];
  removed: (Constraint | 'time-limit')[];
}

function* value(inside: Inside): Generator<undefined, Valued> {
  const { catalog, candidate, role } = inside;
  const index = indexOf(catalog);
  const scratch = scratchFor(inside.outlook);
  const scales = scalesOf(catalog, candidate, role);
  const result: Valued = { candidacies: [], removed: [] };
  for (const [count, subject] of subjectsOf(catalog).entries()) {
    // A deep program is planned, which takes as long as a batch of others.
    if ('program' in subject || count % BATCH === BATCH - 1) yield undefined;
    const found = bestPace(inside, subject, index, scales, scratch);
    if ('removed' in found) result.removed.push(found.removed);
    else result.candidacies.push(found);
  }
  return result;
}

const paces: Record<Candidate['study']['pace'], Pace[]> = {
  'full-time': ['full-time'],
  'part-time': ['part-time'],
  either: ['part-time', 'full-time'],
};

/** The program at the pace that gains most in the mean, of those that the constraints allow. */
function bestPace(
  inside: Inside,
  subject: Subject,
  index: Index,
  scales: Scales,
  scratch: Scratch,
): Valued['candidacies'][number] | { removed: Constraint | 'time-limit' } {
  const { candidate, role, outlook, parameters } = inside;
  const allowed = candidate.status === 'student-visa' ? (['full-time'] as const) : paces[candidate.study.pace];
  let best: Valued['candidacies'][number] | undefined;
  let removed: Constraint | 'time-limit' = 'hours';
  for (const pace of allowed) {
    const option = optionOf(subject, pace, candidate, index, parameters, inside.stages.plans);
    if ('impossible' in option) {
      removed = option.impossible;
      continue;
    }
    const quick = answersOf(option, candidate, 0).find((entry) => entry.answer === 'no');
    if (quick) {
      removed = quick.constraint;
      continue;
    }
    const worth = outlook.ofOption(option, scratch);
    const answers = answersOf(option, candidate, worth.cost.cost.tuitionUsd);
    const failed = answers.find((entry) => entry.answer === 'no');
    if (failed) {
      removed = failed.constraint;
      continue;
    }
    const unknownConstraints = answers.filter((entry) => entry.answer === 'unknown').map((entry) => entry.constraint);
    const summary = summaryOf(worth, outlook.lives.finishDraw);
    if (best && best.summary.npvFinished >= summary.npvFinished) continue;
    best = {
      subject,
      option,
      summary,
      criteria: rounded(criteriaOf(option, { npvMean: summary.npvMean, usdPerLogPoint: worth.usdPerLogPoint }, candidate, role, scales)),
      unknown: unknownConstraints,
      unknownConstraints,
    };
  }
  return best ?? { removed };
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

function counts<T extends string>(values: T[]): { constraint: T; count: number }[] {
  const found = new Map<T, number>();
  for (const constraint of values) found.set(constraint, (found.get(constraint) ?? 0) + 1);
  return [...found]
    .map(([constraint, count]) => ({ constraint, count }))
    .sort((a, b) => b.count - a.count || (a.constraint < b.constraint ? -1 : 1));
}
