import type { Candidate, Catalog, DecideOptions, Decision, Parameter, PathDetail, Role, TornadoBar } from '@masterplan/model';
import { monthOf } from '../calendar.ts';
import { mean, round, selectQuantile } from '../math/quantile.ts';
import { payShare } from '../outlook/detail.ts';
import { payToday } from '../outlook/lives.ts';
import { createOutlook, createPeople } from '../outlook/outlook.ts';
import { type Parameters, parametersOf } from '../parameters.ts';
import type { PathPlans } from '../path-plans.ts';
import { indexOf, type Option, optionOf, type Subject } from '../paths.ts';
import { rulesOf, verdictOf } from '../verdict/verdict.ts';

const TORNADO_FUTURES = 256;

/** For whom and on what a decision was made. */
export interface Inside {
  catalog: Catalog;
  candidate: Candidate;
  options: DecideOptions;
  plans: PathPlans;
  role: Role;
}

/** A path of a decision as its option; undefined where an assumption leaves none. */
export function asOption(
  subject: Subject,
  path: PathDetail,
  candidate: Candidate,
  index: ReturnType<typeof indexOf>,
  parameters: Parameters,
  plans: PathPlans,
): Option | undefined {
  const option = optionOf(subject, path.plan.pace, candidate, index, parameters, plans);
  return 'impossible' in option ? undefined : option;
}

/** Parameters of the ranking, of the verdict's table and of admissions move no future. */
const movesNoFuture = (id: string) =>
  /^(weight|verdict|ranking|wanted|dilemma|admission)-/.test(id) || id === 'gap-closed-instrumental' || id === 'cheaper-path-cost-share';

/** Every movable assumption of a path's futures at the ends of its range. Yields where a caller may stop. */
export function* tornadoOf(inside: Inside, decision: Decision, chosen: PathDetail, subject: Subject): Generator<undefined, TornadoBar[]> {
  const { catalog, candidate, role, options, plans } = inside;
  const index = indexOf(catalog);
  const at = (parameter: Parameter, value: number) => {
    const changed = { ...candidate, assumptions: { ...candidate.assumptions, [parameter.id]: value } };
    const parameters = parametersOf(catalog, changed);
    const option = asOption(subject, chosen, changed, index, parameters, plans);
    if (!option) return undefined;
    const people = createPeople(catalog, changed, role, parameters, { ...options, futures: TORNADO_FUTURES });
    const { npv } = createOutlook(catalog, changed, role, parameters, people).ofOption(option);
    const pays = round(payShare(npv), 4);
    const npvMean = round(mean(npv));
    const [p10, p50] = [round(selectQuantile(npv, 0.1)), round(selectQuantile(npv, 0.5))];
    const moved: PathDetail = { ...chosen, pays, npv: [p10, p10, p50, chosen.npv[3], chosen.npv[4]] };
    return { at: value, npvMean, npvP50: p50, pays, verdict: verdictAt(inside, decision, moved, parameters) };
  };
  const bars: TornadoBar[] = [];
  for (const parameter of catalog.parameters) {
    const { range, id } = parameter;
    if (!range || range[0] >= range[1] || !parameter.movable || movesNoFuture(id) || candidate.assumptions[id] !== undefined) continue;
    yield undefined;
    const [low, high] = [at(parameter, range[0]), at(parameter, range[1])];
    if (low && high && (low.npvMean !== high.npvMean || low.npvP50 !== high.npvP50))
      bars.push({ parameter: id, now: parameter.value, low, high });
  }
  const width = ({ low, high }: TornadoBar) => Math.abs(high.npvMean - low.npvMean);
  return bars.sort((a, b) => width(b) - width(a));
}

function verdictAt({ catalog, candidate, options }: Inside, decision: Decision, chosen: PathDetail, parameters: Parameters): string {
  const situation = {
    candidate,
    kind: decision.fit.kinds[0]?.kind ?? 'newcomer',
    fit: decision.fit,
    chosen,
    cheaper: decision.paths[decision.cheaper],
    payTodayUsd: payToday(catalog, candidate),
    horizonYears: parameters.value('horizon-years'),
    today: monthOf(options.asOf),
  };
  return verdictOf(situation, rulesOf(situation, parameters)).id;
}
