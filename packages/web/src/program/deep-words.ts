import type { Program, Requisite, Size } from '@masterplan/model';
import { count, listed } from '@masterplan/words';
import { decimal } from '../shared/numbers.ts';

/** Parts of a program's record in words. */

type Cost = Exclude<Program['cost'], 'not-published'>;
type Tuition = Exclude<Cost['tuition'], 'not-published'>;
type Fees = Exclude<Cost['fees'], 'not-published'>;

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

const symbols: Record<string, string> = { USD: '$', CAD: 'CA$', EUR: '€', CHF: 'CHF ' };
const money = (currency: string, n: number) => `${symbols[currency] ?? `${currency} `}${count(n)}`;

export function tuitionText(tuition: Tuition, { currency, academicYear }: Cost, basis: string): string {
  const { resident, nonresident, count: times } = tuition;
  const one = (value: typeof resident) => (value === 'not-published' ? 'not published' : money(currency, value));
  const amount = resident === nonresident ? one(resident) : `${one(resident)} resident, ${one(nonresident)} nonresident`;
  return `${amount} ${basis}${times === undefined ? '' : ` (${decimal(times)} of them)`}, ${academicYear}`;
}

const feeNames: Record<Exclude<keyof Fees, 'note'>, string> = {
  perTerm: 'a term',
  perCredit: 'a credit',
  perYear: 'a year',
  perCourse: 'a course',
  once: 'once',
  healthInsurancePerTerm: 'health insurance a term',
};

export function feesText(fees: Fees, currency: string): string {
  const parts: string[] = [];
  let key: keyof typeof feeNames;
  for (key in feeNames) {
    const value = fees[key];
    if (value !== undefined) parts.push(`${money(currency, value)} ${feeNames[key]}`);
  }
  return listed(parts) || fees.note || 'none';
}

export function sizeText(size: Size): string {
  if ('courses' in size) return `${size.courses} ${size.courses === 1 ? 'course' : 'courses'}`;
  return `${decimal(size.credits)} credits`;
}

/** «CS 1 and (CS 2 or CS 3)». */
export function requisiteText(requisite: Requisite): string {
  if (typeof requisite === 'string') return requisite;
  if ('code' in requisite)
    return requisite.mode === 'before' ? requisite.code : `${requisite.code} (${requisite.mode.replaceAll('-', ' ')})`;
  if ('all' in requisite) return requisite.all.map(requisiteText).join(' and ');
  return `(${requisite.anyOf.map(requisiteText).join(' or ')})`;
}
