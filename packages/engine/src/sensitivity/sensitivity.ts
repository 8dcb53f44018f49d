import type { Candidate, Catalog, DecideOptions, Decision, Finding, PathId, Sensitivity, Swap } from '@masterplan/model';
import { levelsAfterAlternative } from '../fit/levels.ts';
import { log } from '../math/elementary.ts';
import { mean, round } from '../math/quantile.ts';
import { createOutlook, createPeople, type Outlook } from '../outlook/outlook.ts';
import { type Parameters, parametersOf } from '../parameters.ts';
import type { PathPlans } from '../path-plans.ts';
import { alternativePlan, indexOf, type Option, subjectsOf } from '../paths.ts';
import { typicalValues } from '../ranking/criteria.ts';
import { scalesOf } from '../ranking/scales.ts';
import { expectedGiven, explainedShare, type Input, indicesOf, surfaceOf } from './chaos.ts';
import { attributeFindings, worthOfKnowing } from './information.ts';
import { type Ranked, swapOf } from './swaps.ts';
import { asOption, type Inside, tornadoOf } from './tornado.ts';

const RIVALS = 3;
/** Paths between which a finding may choose. */
const CHOICES = 6;
/** Shares of the variance below this are not told. */
const LEAST_SHARE = 0.005;
const LEAST_USD = 1;

interface Asked {
  catalog: Catalog;
  candidate: Candidate;
  options: DecideOptions;
  plans: PathPlans;
}

/** What would change a decision, and what to find out first: for a decision that was made with the same catalog, candidate and options. */
export function* sensitivitySteps(asked: Asked, decision: Decision): Generator<undefined, Sensitivity> {
  const { catalog, candidate, options } = asked;
  const role = catalog.roles.find((entry) => entry.id === candidate.goals.role);
  if (!role) throw new Error(`the catalog has no role «${candidate.goals.role}»`);
  const inside = { ...asked, role };
  const parameters = parametersOf(catalog, candidate);
  const weights = weightsOf(decision);
  const ranked = rankedPaths(decision);
  const [first, ...others] = ranked;
  const swaps = first ? others.slice(0, RIVALS).map((rival) => swapOf(first, rival, weights)) : [];
  const scales = scalesOf(catalog, candidate, role, parameters);
  const facts = attributeFindings(ranked.slice(0, CHOICES), weights, (id) => typicalValues(scales, id));
  const chosen = decision.paths[decision.chosen];
  const subject = chosen && subjectsOf(catalog).find((each) => ('program' in each ? each.program.id : each.listed.id) === chosen.subject);
  if (!chosen || !subject) return { chosen: decision.chosen, futures: options.futures, swaps, ...nothing, findings: best(facts) };
  yield undefined;
  const people = createPeople(catalog, candidate, role, parameters, options);
  const outlook = createOutlook(catalog, candidate, role, parameters, people);
  const worths = npvOf(inside, parameters, outlook, decision, ranked);
  const inputs = inputsOf(catalog, parameters, outlook, worths[0]?.factors);
  yield undefined;
  const surface = surfaceOf(worths[0]?.npv ?? new Float64Array(people.lives.count), inputs);
  const indices = indicesOf(surface);
  const told = indices.filter(({ total }) => total >= LEAST_SHARE).sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  const leads = leadsOf([new Float64Array(people.lives.count), ...worths.map(({ npv }) => npv)]).map((lead) => surfaceOf(lead, inputs));
  const knowing = (known?: readonly string[]) => worthOfKnowing(leads.map((lead) => expectedGiven(lead, known)));
  const parametersFound = inputs
    .filter(({ id }) => id !== PROGRAM_PAY)
    .map(({ id }): Finding => ({ about: { kind: 'parameter', parameter: id }, ...knowing([id]) }));
  yield undefined;
  return {
    chosen: decision.chosen,
    futures: options.futures,
    swaps,
    tornado: yield* tornadoOf(inside, decision, chosen, subject),
    variance: {
      shares: told.map(({ id, first: alone, total, error }) => ({
        parameter: id,
        first: round(alone, 4),
        total: round(total, 4),
        error: round(error, 4),
      })),
      luck: round(1 - explainedShare(surface), 4),
    },
    perfect: roundedWorth(knowing()),
    findings: best([...facts, ...parametersFound]),
  };
}

/** The smallest changes that put the later of two ranked paths level with the earlier; undefined where one is not worked out. */
export function swapBetween(decision: Decision, a: PathId, b: PathId): Swap | undefined {
  const [first, second] = rankedPaths(decision).filter(({ id }) => id === a || id === b);
  return first && second ? swapOf(first, second, weightsOf(decision)) : undefined;
}

const PROGRAM_PAY = 'program-pay';
const nothing = { tornado: [], variance: { shares: [], luck: 1 }, perfect: { usd: 0, changes: 0 } };

const roundedWorth = ({ usd, changes }: { usd: number; changes: number }) => ({ usd: round(usd), changes: round(changes, 4) });

/** Worth the most first; what would change nothing is left out. */
const best = (findings: readonly Finding[]): Finding[] =>
  findings
    .filter(({ usd, changes }) => changes > 0 && usd >= LEAST_USD)
    .map((finding) => ({ ...finding, ...roundedWorth(finding) }))
    .sort((a, b) => b.usd - a.usd || b.changes - a.changes);

function weightsOf({ standing }: Decision) {
  const of = (criterion: string) => standing.weights[standing.criteria.indexOf(criterion)] ?? 0;
  return {
    curriculum: of('curriculum'),
    outcomes: of('outcomes'),
    flexibility: of('flexibility'),
    industry: of('industry'),
    recognition: of('recognition'),
    return: of('return'),
  };
}

/** The first of the ranking that are worked out in full, in order. */
function rankedPaths({ ranking, paths }: Decision): Ranked[] {
  return ranking.flatMap(({ id }) => {
    const path = paths[id];
    return path?.attributes
      ? [{ id, title: `${path.title}, ${path.institution}`, criteria: path.criteria, attributes: path.attributes }]
      : [];
  });
}

/** What each other option has beyond the one that is best on average, future by future; the first is staying put. */
function leadsOf(values: readonly Float64Array[]): Float64Array[] {
  const means = values.map(mean);
  const best = values[means.indexOf(Math.max(...means))];
  return values.filter((each) => each !== best).map((each) => each.map((x, f) => x - (best?.[f] ?? 0)));
}

/** Net present values, future by future, of the chosen path, its rivals and the cheaper path: the same futures for all. */
function npvOf(
  { catalog, candidate, plans }: Inside,
  parameters: Parameters,
  outlook: Outlook,
  decision: Decision,
  ranked: readonly Ranked[],
) {
  const subjects = new Map(subjectsOf(catalog).map((each) => ['program' in each ? each.program.id : each.listed.id, each]));
  const index = indexOf(catalog);
  const ids = [decision.chosen, ...ranked.map(({ id }) => id).filter((id) => id !== decision.chosen)].slice(0, CHOICES);
  const degrees = ids.flatMap((id) => {
    const path = decision.paths[id];
    const subject = path && subjects.get(path.subject);
    const option: Option | undefined = subject && asOption(subject, path, candidate, index, parameters, plans);
    return option ? [outlook.ofOption(option)] : [];
  });
  const alternative = catalog.alternatives.find(({ id }) => `alt:${id}` === decision.cheaper);
  if (!alternative) return degrees;
  const plan = alternativePlan(alternative, candidate, parameters);
  const after = levelsAfterAlternative(candidate, alternative, plan.totalHours, parameters.value('diminishing-gain'));
  return [...degrees, outlook.ofAlternative(alternative, plan, after)];
}

/** Every assumption that is drawn, and the part of the program's pay that is not known. */
function inputsOf(catalog: Catalog, parameters: Parameters, outlook: Outlook, factors: Float64Array | undefined): Input[] {
  const drawn = catalog.parameters.filter(
    ({ id, drawn: isDrawn, range }) => isDrawn && range && range[0] < range[1] && !parameters.isOwn(id),
  );
  const inputs = drawn.map(({ id }) => ({ id, values: outlook.lives.drawn(id) }));
  return factors ? [...inputs, { id: PROGRAM_PAY, values: factors.map((factor) => log(factor)) }] : inputs;
}
