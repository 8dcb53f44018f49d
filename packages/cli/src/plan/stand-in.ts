import { Candidate, criteria, type Program } from '@masterplan/model';

/** For whom a curriculum is planned where nobody in particular is meant: no prior study, so nothing is waived. */
export function standIn(program: Program, earliestStart: string): Candidate {
  return Candidate.parse({
    version: 1,
    name: 'a student without prior study',
    status: 'citizen-or-resident',
    place: { state: program.institution.state ?? 'NY' },
    background: { bachelor: 'none', yearsExperience: 0, occupation: 'none' },
    work: { payUsdPerYear: 0 },
    knowledge: {},
    goals: { role: 'data-scientist', specialization: 'open' },
    study: { earliestStart, hoursPerWeek: 10, pace: 'part-time' },
    constraints: { delivery: ['online', 'on-campus', 'hybrid'] },
    finances: { savingsUsd: 0, federalLoans: false, privateLoans: false, filing: 'single' },
    weights: Object.fromEntries(criteria.map((criterion) => [criterion, 1])),
  });
}

/** The first August after a day, YYYY-MM. */
export function nextFall(asOf: string): string {
  const year = Number(asOf.slice(0, 4));
  return `${asOf.slice(5, 7) < '08' ? year : year + 1}-08`;
}
