import { type Candidate, criteria, type Removed } from '@masterplan/model';
import { type Inside as Asked, bestPace, type Candidacy, type Found } from './best-pace.ts';
import { scratchFor } from './outlook/outlook.ts';
import type { Parameters } from './parameters.ts';
import { idOf, indexOf, subjectsOf } from './paths.ts';
import type { Constraint } from './ranking/constraints.ts';
import { columnsAPath, drawing } from './ranking/draws.ts';
import { gainsOver } from './ranking/gain.ts';
import { type Order, orderOf, type Rankable, score } from './ranking/rank.ts';
import { scalesOf } from './ranking/scales.ts';
import { counts, type Removal, removedOf } from './removed.ts';
import { makeStore } from './smaa/bank.ts';
import { paretoFront } from './smaa/dominance.ts';
import { endsOfDraws, matrixOf } from './smaa/matrix.ts';

export interface Assessed {
  rows: (Candidacy & { score: number; scoreLow: number; scoreHigh: number; first: number; firstTen: number })[];
  standing: Order['standing'];
  conflict: Order['conflict'];
  removed: Removed[];
  unknown: { constraint: Constraint; count: number }[];
}

interface Inside extends Omit<Asked, 'gain' | 'index' | 'scales' | 'scratch'> {
  seed: number;
  /** Programs that are looked at; undefined for all. */
  among: ReadonlySet<string> | undefined;
}

const BATCH = 24;
/** Draws of weights, missing data and pay that a ranking rests on; a first answer while a control moves takes fewer. */
export const DRAWS = 1024;
export const FIRST_DRAWS = 256;
/** From so many futures on a decision is a whole one. */
const WHOLE = 512;
const drawsFor = (futures: number): number => (futures < WHOLE ? FIRST_DRAWS : DRAWS);

/** Every program's path valued, filtered by the constraints and ranked under the candidate's weights. */
export function* assess(inside: Inside): Generator<undefined, Assessed> {
  const { candidate, parameters, seed } = inside;
  const valued = yield* inside.stages.valued(candidate, () => value(inside));
  const order = rerank(valued, candidate, parameters, seed, drawsFor(inside.outlook.lives.count));
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

function* value(given: Inside): Generator<undefined, Valued> {
  const { catalog, candidate, role, parameters, outlook } = given;
  const scales = scalesOf(catalog, candidate, role, parameters);
  const gain = gainsOver(outlook, candidate, parameters);
  const inside = { ...given, gain, scales, index: indexOf(catalog), scratch: scratchFor(outlook) };
  const candidacies: Found[] = [];
  const removed: Removal[] = [];
  const asked = subjectsOf(catalog).filter((subject) => given.among?.has(idOf(subject)) ?? true);
  for (const [count, subject] of asked.entries()) {
    // A deep program is planned, which takes as long as a batch of others.
    if ('program' in subject || count % BATCH === BATCH - 1) yield undefined;
    const found = bestPace(inside, subject);
    if ('removed' in found) removed.push(found.removed);
    else candidacies.push(found);
  }
  const store = makeStore(drawsFor(outlook.lives.count), inside.seed, columnsAPath * candidacies.length);
  const draw = drawing(scales, store);
  const drawn: ReturnType<typeof draw>[] = [];
  for (const [count, { option, measures }] of candidacies.entries()) {
    if (count % BATCH === BATCH - 1) yield undefined;
    drawn.push(draw(option, measures));
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
