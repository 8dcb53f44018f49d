import type {
  BreakEven,
  Candidate,
  Catalog,
  DecideOptions,
  Decision,
  Fit,
  PathDetail,
  RankedPath,
  RankingAnalysis,
  Role,
} from '@masterplan/model';
import { areas } from '@masterplan/model';
import { type Assessed, assess } from './assess.ts';
import { breakEvens } from './break-even.ts';
import { chooseRow } from './choose.ts';
import { coursesOf } from './fit/curricula.ts';
import { featuresOf, membership } from './fit/kinds.ts';
import { gapClosed, type Levels, levelsAfterAlternative, levelsAfterCourses } from './fit/levels.ts';
import { quantiles, round } from './math/quantile.ts';
import { alternativePrice } from './outlook/alternative-path.ts';
import { payShare } from './outlook/detail.ts';
import { payToday } from './outlook/lives.ts';
import { createOutlook, createPeople, type Outlook } from './outlook/outlook.ts';
import { type Parameters, parametersOf } from './parameters.ts';
import { alternativeDetail, optionDetail } from './path-detail.ts';
import type { PathPlans } from './path-plans.ts';
import { alternativePlan, indexOf, type Option, type Subject, subjectsOf } from './paths.ts';
import type { Stages } from './stages.ts';
import { evidenceOf } from './verdict/evidence.ts';
import { breakEvenLine, objectionsTo, reasonsFor } from './verdict/grounds.ts';
import { limitsOf } from './verdict/limits.ts';
import { type Case, rulesOf, verdictOf } from './verdict/verdict.ts';

/** How many of the ranking are worked out in full beside the shortlist. */
const IN_FULL = 10;
/** Of the paths that cost no more than the degree, those that a brief answer values: what closes most of the gap, and the one spoken of before. */
const CLOSING_MOST = 5;

/** How a decision is made rough, for an answer while a control moves. */
export interface Rough {
  /** Programs that are looked at; undefined for all. */
  among: ReadonlySet<string> | undefined;
  /** The decision before: what takes a search of its own, or a look at all programs, stands as it was there. */
  before: Decision | undefined;
  /** Whether what can stand as it was before does: at a glance, or where nothing moved that paths are valued by. */
  brief: boolean;
}

/**
 * The whole decision, in steps: yields `undefined` every few milliseconds of work, so that a caller can stop it, and
 * returns the decision. The candidate has been checked against the catalog before.
 */
export function* decideInSteps(
  catalog: Catalog,
  candidate: Candidate,
  options: DecideOptions,
  stages: Stages,
  rough?: Rough,
): Generator<undefined, Decision> {
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) throw new Error(`the catalog has no role «${candidate.goals.role}»`);
  const parameters = parametersOf(catalog, candidate);
  const people = stages.people(candidate, options, () => createPeople(catalog, candidate, role, parameters, options));
  const outlook = createOutlook(catalog, candidate, role, parameters, people);
  yield undefined;
  const assessed = yield* assess({ catalog, candidate, role, parameters, outlook, seed: options.seed, stages, among: rough?.among });
  const paths: Record<string, PathDetail> = {};
  const chosen = chooseRow(assessed.rows);
  const full = new Set([
    ...(chosen ? [chosen] : []),
    ...assessed.rows.slice(0, rough ? 0 : IN_FULL),
    ...assessed.rows.filter((row) => candidate.shortlist.includes(row.option.subject)),
  ]);
  const inside = { catalog, candidate, role, parameters, outlook, options, plans: stages.plans, rough };
  for (const row of full) {
    const band = row === chosen && !rough?.before ? yield* paysBand(inside, row.option) : undefined;
    paths[row.option.id] = detailOf(inside, row, band);
    yield undefined;
  }
  const best = chosen ? paths[chosen.option.id] : undefined;
  for (const detail of alternatives(inside, best)) {
    paths[detail.id] = detail;
    yield undefined;
  }
  const cheaper = best ? cheaperPath(Object.values(paths), best, parameters) : undefined;
  const fit = fitOf(inside, best, cheaper);
  return {
    ...frame(inside, assessed, paths, fit),
    ...(yield* conclude(inside, assessed, chosen?.option, chosen?.subject, best, cheaper, fit)),
  };
}

interface Inside {
  catalog: Catalog;
  candidate: Candidate;
  role: Role;
  parameters: Parameters;
  outlook: Outlook;
  options: DecideOptions;
  plans: PathPlans;
  rough: Rough | undefined;
}

type Row = Assessed['rows'][number];

function detailOf(inside: Inside, row: Row, band: [number, number] | undefined): PathDetail {
  const { catalog, candidate, role, parameters, outlook } = inside;
  const after = levelsAfterCourses(candidate, coursesOf(row.option, catalog, role), parameters.value('diminishing-gain'));
  const value = outlook.ofOption(row.option);
  const pays = round(payShare(value.npv), 4);
  const bandBefore = inside.rough?.before?.paths[row.option.id];
  const detail = optionDetail(row.option, row.unknown, {
    outlook,
    value,
    after,
    gapClosed: gapClosed(role, candidate.knowledge, after),
    criteria: row.criteria,
    paysBand: band ?? movedBand(bandBefore, pays),
    ownClawback: candidate.finances.employerClawbackMonths !== undefined,
  });
  return { ...detail, attributes: row.attributes };
}

/** A rough answer draws no other people: the band stands as wide as it was, about the chance as it is now. */
function movedBand(before: PathDetail | undefined, pays: number): [number, number] {
  if (!before) return [pays, pays];
  const within = (share: number) => round(Math.min(1, Math.max(0, share + pays - before.pays)), 4);
  return [Math.min(pays, within(before.paysBand[0])), Math.max(pays, within(before.paysBand[1]))];
}

/** Chance that it pays if one's luck in the new role is half related to the old one's, and if it is the same. */
function* paysBand(inside: Inside, option: Option): Generator<undefined, [number, number]> {
  const { catalog, candidate, role, parameters, options } = inside;
  const shares: number[] = [];
  for (const shockCorrelation of [0.5, 1]) {
    yield undefined;
    const people = createPeople(catalog, candidate, role, parameters, { ...options, shockCorrelation });
    yield undefined;
    shares.push(round(payShare(createOutlook(catalog, candidate, role, parameters, people).ofOption(option).npv), 4));
  }
  return [Math.min(...shares), Math.max(...shares)];
}

function* alternatives(inside: Inside, chosen: PathDetail | undefined): Generator<PathDetail> {
  const { catalog, candidate, role, parameters, outlook, rough } = inside;
  const walked = catalog.alternatives.map((alternative) => {
    const plan = alternativePlan(alternative, candidate, parameters);
    const after = levelsAfterAlternative(candidate, alternative, plan.totalHours, parameters.value('diminishing-gain'));
    return { alternative, plan, after, closes: gapClosed(role, candidate.knowledge, after) };
  });
  const most = chosen ? chosen.cost.tuitionUsd + chosen.cost.feesUsd : Number.POSITIVE_INFINITY;
  const costsLess = ({ alternative, plan }: (typeof walked)[number]) =>
    (alternativePrice(alternative, plan) ?? Number.POSITIVE_INFINITY) <= most;
  const closing = walked
    .filter(costsLess)
    .sort((a, b) => b.closes - a.closes)
    .slice(0, CLOSING_MOST);
  for (const each of walked) {
    const { alternative, plan, after, closes } = each;
    if (rough?.brief && !closing.includes(each) && rough.before?.cheaper !== `alt:${alternative.id}`) continue;
    const value = outlook.ofAlternative(alternative, plan, after);
    const pays = round(payShare(value.npv), 4);
    yield alternativeDetail(alternative, plan, {
      outlook,
      value,
      after,
      gapClosed: closes,
      criteria: noCriteria,
      paysBand: [pays, pays],
    });
  }
}

const none = { value: 0, low: 0, high: 0, kind: 'assumed' } as const;
const noCriteria = { curriculum: none, outcomes: none, flexibility: none, industry: none, recognition: none, return: none };

/** Of the paths that cost under the stated share of the degree, the one that closes most of the gap; price known. */
function cheaperPath(paths: PathDetail[], chosen: PathDetail, parameters: Parameters): PathDetail | undefined {
  const limit = Math.max(500, parameters.value('cheaper-path-cost-share') * chosen.cost.tuitionUsd);
  return paths
    .filter((path) => path.kind === 'alternative' && path.cost.tuitionFrom !== 'assumed' && path.cost.tuitionUsd <= limit)
    .sort((a, b) => b.gapClosed - a.gapClosed || b.npv[2] - a.npv[2] || (a.id < b.id ? -1 : 1))[0];
}

function fitOf(inside: Inside, chosen: PathDetail | undefined, cheaper: PathDetail | undefined): Fit {
  const { candidate, role, catalog, parameters } = inside;
  const kinds = membership(candidate, role);
  const level = (levels: Levels | undefined, area: (typeof areas)[number]) => round(levels?.[area] ?? candidate.knowledge[area] ?? 0, 2);
  const instrumentality = round((chosen?.gapClosed ?? 0) - (cheaper?.gapClosed ?? 0), 3);
  return {
    kinds,
    features: kinds[0] ? featuresOf(kinds[0].kind, candidate, role, catalog) : [],
    gaps: areas.map((area) => ({
      area,
      has: candidate.knowledge[area] ?? 0,
      asked: role.demands.areas[area] ?? 0,
      afterChosen: level(chosen?.after, area),
      afterCheaper: level(cheaper?.after, area),
    })),
    closedByChosen: chosen?.gapClosed ?? 0,
    closedByCheaper: cheaper?.gapClosed ?? 0,
    cheaperPath: cheaper?.id ?? 'stay',
    instrumentality,
    instrumental: instrumentality >= parameters.value('gap-closed-instrumental'),
  };
}

function frame(inside: Inside, assessed: Assessed, paths: Record<string, PathDetail>, fit: Fit) {
  const { catalog, candidate, outlook, options, rough } = inside;
  const { lives, stay } = outlook;
  const payByYear = rough?.brief
    ? (rough.before?.stay.payByYear ?? [])
    : Array.from({ length: lives.years }, (_, t) => {
        const pay = Float64Array.from(
          { length: lives.count },
          (__, f) => (stay.fixed[f * lives.years + t] ?? 0) + (stay.untaxed?.[f * lives.years + t] ?? 0),
        );
        const [a, b, c, d, e] = quantiles(pay);
        const rounded: RankedPayQuantiles = [round(a), round(b), round(c), round(d), round(e)];
        return rounded;
      });
  return {
    schema: 'masterplan.decision/1' as const,
    catalogVersion: catalog.version,
    asOf: options.asOf,
    seed: options.seed,
    futures: options.futures,
    dollarYear: options.asOf.slice(0, 4),
    candidate,
    fit,
    considered: (rough?.brief ? rough.before?.considered : undefined) ?? {
      programs: subjectsOf(catalog).length,
      ranked: assessed.rows.length,
      alternatives: catalog.alternatives.length,
      removed: assessed.removed,
      unknown: assessed.unknown,
    },
    ranking: assessed.rows.map(rankedPath),
    standing: roundedStanding(assessed.standing),
    paths,
    stay: { payNowUsd: candidate.work.payUsdPerYear, payByYear },
  };
}

type RankedPayQuantiles = [number, number, number, number, number];

/** Shares of draws to so many digits as there are draws for. */
function roundedStanding(standing: RankingAnalysis): RankingAnalysis {
  const share = (value: number) => round(value, 4);
  return {
    ...standing,
    weights: standing.weights.map(share),
    alternatives: standing.alternatives.map((each) => ({
      ...each,
      value: share(each.value),
      ranks: each.ranks.map(share),
      ...(each.centralWeights && { centralWeights: each.centralWeights.map(share) }),
      ...(each.confidence !== undefined && { confidence: share(each.confidence) }),
    })),
    pairwise: { ...standing.pairwise, ahead: standing.pairwise.ahead.map((row) => row.map(share)) },
  };
}

function rankedPath(row: Row): RankedPath {
  const { option, summary } = row;
  return {
    id: option.id,
    kind: option.kind,
    subject: option.subject,
    title: option.title,
    institution: option.institutionName,
    state: option.country === 'US' ? option.state : '',
    country: option.country,
    delivery: option.delivery.join(', '),
    pace: option.plan.pace,
    months: option.plan.months,
    costUsd: summary.costUsd,
    cashUsd: summary.cashUsd,
    pays: summary.pays,
    npvP10: summary.npvP10,
    npvP50: summary.npvP50,
    npvP90: summary.npvP90,
    pay5P50: option.estimate.pay[5][1],
    payKind: row.criteria.outcomes.kind,
    score: round(row.score, 4),
    scoreLow: round(row.scoreLow, 4),
    scoreHigh: round(row.scoreHigh, 4),
    first: round(row.first, 6),
    firstTen: round(row.firstTen, 6),
    unknown: row.unknown,
  };
}

function* conclude(
  inside: Inside,
  assessed: Assessed,
  option: Option | undefined,
  subject: Subject | undefined,
  chosen: PathDetail | undefined,
  cheaper: PathDetail | undefined,
  fit: Fit,
): Generator<
  undefined,
  Pick<Decision, 'chosen' | 'cheaper' | 'verdict' | 'rules' | 'reasons' | 'objections' | 'breakEven' | 'breakEvens' | 'evidence' | 'limits'>
> {
  const { catalog, candidate, parameters, outlook } = inside;
  const limits = limitsOf(candidate, assessed.conflict);
  if (!chosen || !option || !subject) {
    const removes = [...assessed.removed].sort((a, b) => b.count - a.count)[0];
    return {
      chosen: 'stay',
      cheaper: cheaper?.id ?? 'stay',
      verdict: { id: 'verdict.none', args: { programs: subjectsOf(catalog).length, constraint: removes?.constraint ?? '' } },
      rules: [],
      reasons: [],
      objections: [],
      breakEven: { id: 'break-even.never-pays', args: { nowUsd: 0 } },
      breakEvens: [],
      evidence: { observed: 0, modeled: 0, assumed: 0, yours: 0, figures: [] },
      limits,
    };
  }
  const situation: Case = {
    candidate,
    kind: fit.kinds[0]?.kind ?? 'newcomer',
    fit,
    chosen,
    cheaper,
    payTodayUsd: round(payToday(catalog, candidate)),
    horizonYears: outlook.lives.years,
  };
  const rules = rulesOf(situation, parameters);
  const evidence = evidenceOf(catalog, candidate, inside.role, chosen, option);
  const turns = yield* turnsOf(inside, subject, option, chosen);
  const tuition = turns.find((entry) => entry.of === 'tuition');
  return {
    chosen: chosen.id,
    cheaper: cheaper?.id ?? 'stay',
    verdict: verdictOf(situation, rules),
    rules,
    reasons: reasonsFor(situation, parameters),
    objections: objectionsTo(situation, { assumed: evidence.assumed, total: evidence.figures.length }, parameters),
    breakEven: breakEvenLine(tuition?.turnsAt ?? 'never', chosen),
    breakEvens: turns,
    evidence,
    limits,
  };
}

/**
 * A rough answer seeks the price at which its path turns; the rest, for which people are drawn anew, stands as before. A brief one
 * seeks nothing for the path spoken of before.
 */
function* turnsOf(inside: Inside, subject: Subject, option: Option, chosen: PathDetail): Generator<undefined, BreakEven[]> {
  const { catalog, candidate, options, plans, rough } = inside;
  if (rough?.brief && rough.before?.chosen === chosen.id) return rough.before.breakEvens;
  const sought = yield* breakEvens(catalog, candidate, subject, option, indexOf(catalog), {
    ...options,
    tuitionUsd: chosen.cost.tuitionUsd,
    plans,
    pricesAlone: rough !== undefined,
  });
  if (rough?.before?.chosen !== chosen.id) return sought;
  return rough.before.breakEvens.map((before) => sought.find(({ of }) => of === before.of) ?? before);
}
