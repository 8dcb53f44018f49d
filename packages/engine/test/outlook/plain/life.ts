import { type Candidate, type Catalog, isPublished, type Role } from '@masterplan/model';
import { type DrawnAbroad, goesHome, payAtHome } from './visa.ts';

/** Numbers drawn for one future, handed in: the only thing taken from the engine's simulation. */
export interface Drawn {
  shocks: { same: number; sameBrief: number; own: number; ownBrief: number }[];
  spell: number[];
  person: number;
  changeWithout: number;
  change: number;
  delay: number;
  finish: number;
  kappa: number;
  chanceWith: number;
  chanceWithout: number;
  growth: number;
  search: number;
  completion: number;
  counted: number;
  /** Factor on pay of the program after finishing. */
  factor: number;
  abroad: DrawnAbroad;
}

export interface Setting {
  catalog: Catalog;
  candidate: Candidate;
  role: Role;
  /** Parameter values by id, the candidate's own in their place. */
  p: (id: string) => number;
  years: number;
  baseYear: number;
}

/** Months from November 2026 to the next March. */
const FIRST_MARCH = 4;

const profileOf = (role: Role, scale: number) => {
  const { slope, curvature } = role.experience;
  const peak = curvature < 0 ? (-slope * 100) / (2 * curvature) : Infinity;
  return (years: number) => scale * (slope * Math.min(years, peak) + (curvature * Math.min(years, peak) ** 2) / 100);
};

/** Consumer prices of a year; a year between a published and a projected one lies on a steady rate. */
function priceLevel(catalog: Catalog, year: number): number {
  const of = (y: number) => catalog.money.prices.cpi.annual[String(y)] ?? catalog.money.prices.cpi.projection[String(y)];
  return of(year) ?? Math.sqrt((of(year - 1) ?? NaN) * (of(year + 1) ?? NaN));
}

const median = (catalog: Catalog, soc: string): number | undefined => {
  const value = catalog.occupations.find((entry) => entry.soc === soc)?.wages.median;
  return value !== undefined && isPublished(value) ? value : undefined;
};

/** What does not depend on the future: reference pay, spread, the person's known part. */
export function groundsOf({ catalog, candidate, role, p, baseYear }: Setting) {
  const inflate = priceLevel(catalog, baseYear) / priceLevel(catalog, 2025);
  const share = (entry: Role) => entry.mix.shares[candidate.background.occupation] ?? 0;
  const known = catalog.roles.reduce(
    (best, entry) => (share(entry) > share(best) ? entry : best),
    [...catalog.roles].sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? role,
  );
  const present = share(known) > 0 ? known : role;
  const index = (of: Role) => {
    const area = catalog.areas.find((entry) => entry.code === candidate.place.area);
    const metros = catalog.areas.filter((entry) => entry.metro && entry.states.includes(candidate.place.state));
    if (area) return ((area.logIndex[of.id] ?? NaN) + p('place-center')) * p('place-index-kept');
    if (metros.length === 0) return 0;
    return (
      (metros.reduce((sum, entry) => sum + (entry.logIndex[of.id] ?? NaN), 0) / metros.length + p('place-center')) * p('place-index-kept')
    );
  };
  const mixed = Object.entries(role.mix.shares).filter(([soc]) => median(catalog, soc) !== undefined);
  const weight = mixed.reduce((sum, [, s]) => sum + s, 0);
  const national = (mixed.reduce((sum, [soc, s]) => sum + s * (median(catalog, soc) ?? NaN), 0) / weight) * inflate;
  // Each half through the origin of a normal plot: p10 and p25, p75 and p90, in log points from the median.
  const halves = { low: 0, high: 0 };
  let weighed = 0;
  for (const [soc, s] of Object.entries(role.mix.shares)) {
    const wages = catalog.occupations.find((entry) => entry.soc === soc)?.wages;
    const from = (usd: unknown) => Math.abs(Math.log(Number(usd) / Number(wages?.median)));
    const slope = (outer: unknown, inner: unknown) =>
      (1.2815515655446004 * from(outer) + 0.6744897501960817 * from(inner)) / (1.2815515655446004 ** 2 + 0.6744897501960817 ** 2);
    const [low, high] = [slope(wages?.p10, wages?.p25), slope(wages?.p90, wages?.p75)];
    if (!Number.isFinite(low + high)) continue;
    halves.low += s * low ** 2;
    halves.high += s * high ** 2;
    weighed += s;
  }
  const inside = (sum: number) => Math.sqrt(Math.max(0.01, sum / weighed - p('place-experience-variance')));
  const spread = { low: inside(halves.low), high: inside(halves.high) };
  const wanted = profileOf(role, p('experience-slope-scale'));
  const old = profileOf(present, p('experience-slope-scale'));
  const x0 = candidate.background.yearsExperience;
  const w0 = candidate.work.payUsdPerYear;
  const of = median(catalog, candidate.background.occupation);
  let theta: number | undefined;
  if (of !== undefined && w0 > 0 && candidate.status !== 'student-visa') {
    const reference = Math.log(of * inflate) + index(present) + old(x0) - old(p('reference-experience'));
    theta = Math.max(-0.8, Math.min(0.8, p('person-effect-share') * (Math.log(w0) - reference)));
  }
  const entry = national * Math.exp(index(role) + wanted(0) - wanted(p('reference-experience')));
  return { present, spread, theta, entry, wanted, old, median: national * Math.exp(index(role)) };
}

export interface Life {
  /**
   * Pay in each month of the horizon: what does not, and what does, take the program's factor, before tax; of the first, an
   * assistantship's; pay at home abroad, after its tax.
   */
  months: { plain: number; scaled: number; stipend: number; home: number }[];
  finished: boolean;
  /** Month from today in which the role sought is taken up, Infinity for never. */
  changed: number;
  /** Month from today of going home abroad, 0 for staying there, Infinity for never. */
  leaves: number;
}

/** One life along a path (or staying put, with `study` undefined), month by month. */
export function livePlainly(
  setting: Setting,
  grounds: ReturnType<typeof groundsOf>,
  drawn: Drawn,
  study: { start: number; end: number; left: number; keepsJob: boolean; stipend: number } | undefined,
): Life {
  const { catalog, candidate, role, p, years } = setting;
  const { present, spread, theta, entry, wanted, old, median } = grounds;
  const fromAbroad = candidate.status === 'student-visa';
  const today = fromAbroad ? payAtHome(catalog, candidate) : candidate.work.payUsdPerYear;
  const x0 = candidate.background.yearsExperience;
  const correlation = p('shock-correlation');
  const sd = { slow: Math.sqrt(p('shock-share-persistent')), brief: Math.sqrt(p('shock-share-transitory')) };
  const inLogs = (standing: number) => (standing < 0 ? spread.low : spread.high) * standing;
  const carried = p('person-effect-carried');
  const self =
    (theta === undefined ? 0 : (carried * theta) / (theta < 0 ? spread.low : spread.high)) +
    (theta === undefined ? 1 : Math.sqrt(1 - carried ** 2)) * Math.sqrt(p('shock-share-person')) * drawn.person;
  // In the job kept, luck has one spread for better and worse: the root mean square of the halves.
  const both = Math.sqrt((spread.low ** 2 + spread.high ** 2) / 2);
  const oldPay: number[] = [];
  const newPay: number[] = [];
  const idle: number[] = [];
  let slow = 0;
  let slowOwn = 0;
  let owed = 0;
  for (let t = 0; t < years; t++) {
    const z = drawn.shocks[t] ?? { same: NaN, sameBrief: NaN, own: NaN, ownBrief: NaN };
    const rho = p('shock-persistence');
    slow = rho * slow + sd.slow * Math.sqrt(1 - rho ** 2) * z.same;
    slowOwn = rho * slowOwn + sd.slow * Math.sqrt(1 - rho ** 2) * z.own;
    const here = slow + sd.brief * z.sameBrief;
    const there = correlation * here + Math.sqrt(1 - correlation ** 2) * (slowOwn + sd.brief * z.ownBrief);
    const middle = t + 0.5;
    oldPay.push(
      Math.max(1, today) * Math.exp(old(x0 + middle) - old(x0) + (drawn.growth + p('pay-growth-without')) * middle + both * here),
    );
    newPay.push(entry * Math.exp(inLogs(self + there) + drawn.growth * middle));
    const lost = (drawn.spell[t] ?? NaN) < p('job-loss');
    const spell = lost ? Math.min(24, Math.round(-p('spell-months') * Math.log(1 - (drawn.spell[t] ?? NaN) / p('job-loss')))) : 0;
    const out = Math.max(owed, spell);
    idle.push(Math.min(12, out));
    owed = Math.max(0, out - 12);
  }
  const finished = study !== undefined && drawn.finish < drawn.completion;
  const end = study === undefined ? 0 : finished ? study.end : study.left;
  const free = study === undefined || study.keepsJob ? end : end + Math.floor(drawn.search + 0.5);
  const waited = drawn.chanceWithout > 0 ? Math.log(1 - drawn.changeWithout) / Math.log(1 - drawn.chanceWithout) : Infinity;
  let change = waited < years ? Math.floor(12 * waited) : Infinity;
  if (study && !study.keepsJob && change >= study.start) change = Math.max(change, free);
  const notBy = (1 - drawn.chanceWithout) ** 2;
  const added = Math.max(0, 1 - (1 - drawn.chanceWith) / notBy);
  const byDegree = finished && drawn.change < added;
  if (byDegree) change = Math.min(change, study?.keepsJob ? free + Math.floor(24 * drawn.delay) : free);
  const counted = Math.floor(drawn.counted * (x0 * 12 + Math.min(change, 1e6)) + 0.5);
  const factorOf = (month: number) => Math.exp(wanted(month / 12) - wanted(0));
  if (change >= 12 * years || (newPay[Math.floor(change / 12)] ?? NaN) * factorOf(counted) < (oldPay[Math.floor(change / 12)] ?? NaN))
    change = Infinity;
  const payOverMedian = (month: number) => {
    const t = Math.min(years - 1, Math.floor(month / 12));
    return change === Infinity ? -Infinity : Math.log(((newPay[t] ?? NaN) * factorOf(counted + month - change)) / median);
  };
  const leaves = !fromAbroad
    ? Infinity
    : study === undefined
      ? 0
      : goesHome(p, drawn.abroad, FIRST_MARCH, { end, free, byDegree, idle, payOverMedian });
  const months = Array.from({ length: 12 * years }, (_, m) => {
    const t = Math.floor(m / 12);
    const share = (12 - (idle[t] ?? NaN)) / 12 / 12;
    if (fromAbroad && (study === undefined || m < study.start || m >= leaves)) {
      const premium = finished && m >= leaves ? Math.exp(drawn.abroad.premium) : 1;
      return { plain: 0, scaled: 0, stipend: 0, home: (oldPay[t] ?? NaN) * (1 - (candidate.home?.taxRate ?? NaN)) * premium * share };
    }
    if (study && !study.keepsJob && m >= study.start && m < free) {
      const stipend = m < end ? study.stipend / 12 : 0;
      return { plain: stipend, scaled: 0, stipend, home: 0 };
    }
    const after = finished && m >= end;
    const kept = (oldPay[t] ?? NaN) * share * (after ? Math.exp(drawn.kappa * present.degreeGap.log) : 1);
    if (m < change) return { plain: kept, scaled: 0, stipend: 0, home: 0 };
    const pay = (newPay[t] ?? NaN) * share * factorOf(counted + m - change);
    return after
      ? { plain: 0, scaled: pay * Math.exp(drawn.kappa * role.degreeGap.log), stipend: 0, home: 0 }
      : { plain: pay, scaled: 0, stipend: 0, home: 0 };
  });
  return { months, finished, changed: change, leaves };
}
