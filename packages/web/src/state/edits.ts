import type { Candidate } from '@masterplan/model';

/** Changes of a candidate that the controls make. Each gives a new candidate that the schema accepts. */

type Offer = Candidate['offers'][number];
type OwnFigures = Partial<Omit<Offer, 'program'>>;
export type OwnFigure = keyof OwnFigures;

/** The candidate's own figures for a program. */
export function offerFor(candidate: Candidate, program: string): OwnFigures {
  return candidate.offers.find((offer) => offer.program === program) ?? {};
}

/** Sets own figures for a program; undefined takes the catalog's again. */
export function withOffer(program: string, change: { [K in keyof OwnFigures]: OwnFigures[K] | undefined }) {
  return (candidate: Candidate): Candidate => {
    const { tuitionUsd, scholarshipUsd, assistantshipUsdPerYear } = { ...offerFor(candidate, program), ...change };
    const offer: Offer = {
      program,
      ...(tuitionUsd !== undefined && { tuitionUsd }),
      ...(scholarshipUsd !== undefined && { scholarshipUsd }),
      ...(assistantshipUsdPerYear !== undefined && { assistantshipUsdPerYear }),
    };
    const others = candidate.offers.filter((other) => other.program !== program);
    return { ...candidate, offers: Object.keys(offer).length > 1 ? [...others, offer].slice(-20) : others };
  };
}

/** Sets a parameter of the catalog; undefined takes the catalog's value again. */
export function withAssumption(id: string, value: number | undefined) {
  return (candidate: Candidate): Candidate => {
    const { [id]: _before, ...others } = candidate.assumptions;
    return { ...candidate, assumptions: value === undefined ? others : { ...others, [id]: value } };
  };
}

/** A visa asks for full-time study and for a life at home to compare with. */
export function withStatus(status: Candidate['status']) {
  return (candidate: Candidate): Candidate => {
    if (status !== 'student-visa') return { ...candidate, status };
    const { pace } = candidate.study;
    return {
      ...candidate,
      status,
      home: candidate.home ?? { country: 'IN', payPerYear: 1_500_000, taxRate: 0.1 },
      study: { ...candidate.study, pace: pace === 'part-time' ? 'full-time' : pace },
      finances: { ...candidate.finances, federalLoans: false },
    };
  };
}

/** A wage area belongs to states: another state means the whole state until an area is chosen. */
export function withState(state: string) {
  return (candidate: Candidate): Candidate => ({ ...candidate, place: { state } });
}

export function withArea(area: string | undefined) {
  return (candidate: Candidate): Candidate => ({
    ...candidate,
    place: { state: candidate.place.state, ...(area !== undefined && { area }) },
  });
}

export function toggleShortlist(program: string) {
  return (candidate: Candidate): Candidate => {
    const without = candidate.shortlist.filter((id) => id !== program);
    const shortlist = without.length < candidate.shortlist.length ? without : [...without, program].slice(-10);
    return { ...candidate, shortlist };
  };
}

/** Changes one section of the candidate. */
export function within<K extends 'background' | 'work' | 'goals' | 'study' | 'constraints' | 'finances' | 'knowledge' | 'weights'>(
  section: K,
  change: Partial<Candidate[K]>,
) {
  return (candidate: Candidate): Candidate => ({ ...candidate, [section]: { ...candidate[section], ...change } });
}
