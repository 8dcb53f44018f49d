import { Candidate, type Catalog, criteria, type Parameter } from '@masterplan/model';
import type { Problem } from './records/problem.ts';
import { type Located, parseYaml } from './records/yaml.ts';
import { preferenceFaults } from './student/preference-faults.ts';

export type ReadCandidate = { ok: true; candidate: Candidate } | { ok: false; problems: Problem[] };

/**
 * Reads a candidate's file (YAML or JSON), or the candidate of a self's file, and holds it against the catalog and the day; every mistake at once, each with
 * its line, its field and what would be right.
 */
export function readCandidate(file: string, text: string, catalog: Catalog, asOf: string): ReadCandidate {
  const parsed = parseYaml(file, text, Candidate, 'candidate');
  if (!parsed.ok) return parsed;
  const problems = checkCandidate(parsed.value, catalog, asOf, parsed.at);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, candidate: parsed.value };
}

/** What the schema can't see: that the start lies ahead, and that what is named is in the catalog. */
export function checkCandidate(candidate: Candidate, catalog: Catalog, asOf: string, at: Pick<Located, 'file' | 'lineOf'>): Problem[] {
  const problems: Problem[] = [];
  const report = (path: (string | number)[], message: string) =>
    problems.push({ file: at.file, line: at.lineOf(path), field: path.join('.'), message });
  if (candidate.study.earliestStart <= asOf.slice(0, 7))
    report(['study', 'earliestStart'], `«${candidate.study.earliestStart}» is not after today (${asOf}); give a later month`);
  if (catalog.money.stateTax.states[candidate.place.state] === undefined)
    report(['place', 'state'], `«${candidate.place.state}» is no state of the United States or DC; two capitals such as OH`);
  const { area } = candidate.place;
  const known = catalog.areas.find((entry) => entry.code === area);
  if (area !== undefined && !known)
    report(
      ['place', 'area'],
      `no wage area has the code «${area}»; leave it out or use a metropolitan area's code such as 18140 (Columbus, OH)`,
    );
  if (known && !known.states.includes(candidate.place.state))
    report(['place', 'area'], `«${known.title}» lies outside ${candidate.place.state}`);
  const { occupation } = candidate.background;
  if (occupation !== 'none' && !catalog.occupations.some((entry) => entry.soc === occupation)) {
    report(
      ['background', 'occupation'],
      `the catalog has no wages for the occupation «${occupation}»; one of ${catalog.occupations
        .slice(1)
        .map((entry) => `${entry.soc} (${entry.title})`)
        .join(', ')}, or none`,
    );
  }
  if (candidate.status === 'citizen-or-resident' && candidate.work.payUsdPerYear <= 0) {
    report(
      ['work', 'payUsdPerYear'],
      'give the pay of today, or the pay that you expect to find without a degree: staying put is measured by it',
    );
  }
  if (candidate.home && catalog.money.prices.currencies[candidate.home.country] === undefined) {
    report(
      ['home', 'country'],
      `the catalog has no purchasing power for «${candidate.home.country}»; one of ${Object.keys(catalog.money.prices.currencies).sort().join(', ')}`,
    );
  }
  for (const [id, value] of Object.entries(candidate.assumptions)) checkAssumption(id, value, catalog, report);
  for (const fault of preferenceFaults(candidate.preferences, criteria)) report(['preferences', ...fault.path], fault.message);
  if (candidate.dilemmas?.['while-working'] && candidate.study.pace === 'full-time')
    report(
      ['dilemmas', 'while-working'],
      'part-time while working leaves no path for someone who studies full-time; choose one of the two',
    );
  const programs = new Set([...catalog.programs.map((program) => program.id), ...catalog.listed.map((row) => row.id)]);
  for (const [index, offer] of candidate.offers.entries())
    if (!programs.has(offer.program)) report(['offers', index, 'program'], `there is no program «${offer.program}»`);
  for (const [index, program] of candidate.shortlist.entries())
    if (!programs.has(program)) report(['shortlist', index], `there is no program «${program}»`);
  return problems;
}

/** Bounds for own values: shares stay within 0 and 1, rates within half and minus a fifth, and a horizon within 3 and 40 years. */
export function assumptionBounds({ id, unit }: Parameter): [low: number, high: number] {
  const bounds: Partial<Record<typeof unit, [number, number]>> = {
    fraction: [0, 1],
    'fraction-per-year': [-0.2, 0.5],
    'log-points-per-year': [-0.2, 0.2],
    years: [0, 40],
    months: [0, 60],
  };
  return id === 'horizon-years' ? [3, 40] : (bounds[unit] ?? [0, Number.MAX_SAFE_INTEGER]);
}

function checkAssumption(id: string, value: number, catalog: Catalog, report: (path: string[], message: string) => void): void {
  const parameter = catalog.parameters.find((entry) => entry.id === id);
  if (!parameter?.movable) {
    report(['assumptions', id], parameter ? `«${id}» is a convention and can't be moved` : `there is no assumption «${id}»`);
    return;
  }
  const [low, high] = assumptionBounds(parameter);
  if (value < low || value > high)
    report(['assumptions', id], `${value} is out of bounds; ${parameter.label} lies between ${low} and ${high}`);
}
