import { type Control, type Field, type PayEstimate, type PayYear, payYears } from '@masterplan/model';
import { type FittedPay, fitPay, LEVEL_YEAR } from './model.ts';
import type { PayField, PayInput, PayModel } from './types.ts';

/** Normal quantile of 90 %. */
const Z90 = 1.2816;

/**
 * Partially pooled pay of fields at institutions, from published medians: what a cell's own figures say, shrunk toward its
 * institution, its control and its field by how much each is known to vary.
 *
 * A field without any published cell borrows the plain mean of the curves that it names, with `borrowedFieldSd` of further
 * uncertainty (and the block's curve, with the spread between fields, where it names none). One that borrows from a single
 * field is inside it, and reads that field's cell at the institution.
 *
 * Throws a RangeError for a field that is not among `fields`, for pay that is not positive and for a cell that comes twice.
 * Methods: empirical Bayes (Efron and Morris 1975; Morris 1983), best linear unbiased prediction (Robinson 1991), variance
 * components by restricted maximum likelihood. Medians of federally aided graduates; international students are not among them.
 */
export function estimatePay(input: PayInput): PayModel {
  const fitted = fitPay(input);
  const entries = input.fields.map((field): [string, Entry] => [field.cip, entryOf(field, fitted, input.borrowedFieldSd)]);
  const known = new Map(entries);
  return {
    fields: entries.map(([, { field }]) => field),
    estimate: (opeid6, cip, control) => {
      const entry = known.get(cip);
      if (!entry) throw new RangeError(`no pay is estimated for field ${cip}; known are ${[...known.keys()].join(', ')}`);
      return estimateOf(fitted, entry, opeid6, control, input.dollarYear);
    },
    components: fitted.components,
    controls: {
      public: round4(fitted.curves.control('public')),
      'private-nonprofit': round4(fitted.curves.control('private-nonprofit')),
      'private-for-profit': round4(fitted.curves.control('private-for-profit')),
    },
  };
}

interface Entry {
  field: Field;
  curve: Record<PayYear, number>;
  /** The field whose published cell is read at an institution. */
  reads: string;
  /** Further variance of a field that borrows, at every institution. */
  borrowed: number;
  /** Variance of the field's own curve, which a published cell does not hang on. */
  unsure: number;
}

function entryOf({ cip, title, borrowsFrom = [] }: PayField, fitted: FittedPay, borrowedFieldSd: number): Entry {
  const publishedCells = fitted.publishedCells(cip);
  const borrows = publishedCells === 0;
  const lenders = borrows ? borrowsFrom.filter((lender) => fitted.publishedCells(lender) > 0) : [cip];
  const from = lenders.length > 0 ? lenders : [cip];
  const curve = byYear((year) => from.reduce((sum, lender) => sum + fitted.curves.field(lender, year), 0) / from.length);
  const [single, second] = from;
  const borrowed = borrows && lenders.length > 0 ? borrowedFieldSd * borrowedFieldSd : 0;
  const ownSd = borrowed > 0 ? 0 : fitted.fieldSd(cip);
  const { institution, cell } = fitted.components;
  const betweenSd = Math.sqrt(institution * institution + cell * cell + borrowed + ownSd * ownSd);
  return {
    field: { cip, title, meanLogPay: byYear((year) => round4(curve[year])), betweenSd: round4(betweenSd), publishedCells },
    curve,
    reads: second === undefined && single !== undefined ? single : cip,
    borrowed,
    unsure: ownSd * ownSd,
  };
}

function estimateOf(fitted: FittedPay, entry: Entry, opeid6: string, control: Control | undefined, dollarYear: number): PayEstimate {
  const contrast = fitted.curves.control(control);
  const further = entry.borrowed + (fitted.isPublished(opeid6, entry.reads) ? 0 : entry.unsure);
  const at = (year: number) => {
    const { institution, cell } = fitted.advantage(opeid6, entry.reads, year);
    return { institution: { ...institution, mean: institution.mean + contrast }, cell: { ...cell, variance: cell.variance + further } };
  };
  const level = at(LEVEL_YEAR);
  return {
    institution: { mean: round4(level.institution.mean), sd: round4(Math.sqrt(level.institution.variance)) },
    cell: { mean: round4(level.cell.mean), sd: round4(Math.sqrt(level.cell.variance)) },
    pay: byYear((year): [number, number, number] => {
      const { institution, cell } = at(year);
      const mean = entry.curve[year] + institution.mean + cell.mean;
      const reach = Z90 * Math.sqrt(institution.variance + cell.variance);
      return [dollars(mean - reach), dollars(mean), dollars(mean + reach)];
    }),
    dollarYear: String(dollarYear),
  };
}

function byYear<T>(value: (year: PayYear) => T): Record<PayYear, T> {
  const [first, second, fourth, fifth] = payYears;
  return { 1: value(first), 2: value(second), 4: value(fourth), 5: value(fifth) };
}

const dollars = (logPay: number): number => Math.round(Math.exp(logPay) / 100) * 100;

/** Four decimals: finer than any platform's logarithm could move; never −0. */
const round4 = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;
