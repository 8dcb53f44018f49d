import type { LoanRuleSet, StudentLoans } from '@masterplan/model';
import type { Month } from '../../calendar.ts';
import { partOf, toCents } from './cents.ts';
import { NEW_RULES } from './terms.ts';

/** Federal principal so far, cents. The lifetime cap counts everything ever borrowed, the aggregates what they name. */
export interface Borrowed {
  undergraduate: number;
  /** Graduate unsubsidized. */
  graduate: number;
  gradPlus: number;
}

/** The rules of a month: old before July 2026; legacy borrowers keep them for three years, or to the end of the program if sooner. */
export function ruleSetOf(rules: StudentLoans, month: Month, legacy: boolean, programEnds: Month): LoanRuleSet {
  if (month < NEW_RULES) return 'old';
  return legacy && month < Math.min(NEW_RULES + rules.from20260701.legacyMonths, programEnds) ? 'legacy' : 'new';
}

/** Unsubsidized limit of an academic year, cents, at its enrollment as a share of a full-time one. */
export function annualLimit(rules: StudentLoans, set: LoanRuleSet, enrollment: number): number {
  const whole = toCents(set === 'new' ? rules.from20260701.graduateAnnualUsd : rules.before20260701.annualUsd);
  return set === 'old' ? whole : partOf(whole, prorated(rules, enrollment));
}

/**
 * Grad PLUS of an academic year, cents: the cost of attendance less other aid and the unsubsidized limit; from July
 * 2026 cut below full time like every direct loan. New borrowers have none.
 */
export function gradPlusLimit(rules: StudentLoans, set: LoanRuleSet, enrollment: number, costOfYear: number): number {
  if (set === 'new') return 0;
  if (set === 'old') return Infinity;
  return enrollment === 1
    ? Infinity
    : partOf(Math.max(0, costOfYear - toCents(rules.before20260701.annualUsd)), prorated(rules, enrollment));
}

const prorated = (rules: StudentLoans, enrollment: number): number => (rules.from20260701.proratedBelowFullTime ? enrollment : 1);

/** What may still be borrowed unsubsidized under the graduate aggregate, cents. */
export function aggregateRoom(rules: StudentLoans, set: LoanRuleSet, borrowed: Borrowed): number {
  const room =
    set === 'new'
      ? toCents(rules.from20260701.graduateAggregateUsd) - borrowed.graduate
      : toCents(rules.before20260701.aggregateUsd) - borrowed.undergraduate - borrowed.graduate;
  return Math.max(0, room);
}

/** What may still be borrowed under the lifetime cap, cents; the old rules have none. */
export function lifetimeRoom(rules: StudentLoans, set: LoanRuleSet, borrowed: Borrowed): number {
  if (set !== 'new') return Infinity;
  return Math.max(0, toCents(rules.from20260701.lifetimeUsd) - borrowed.undergraduate - borrowed.graduate - borrowed.gradPlus);
}
