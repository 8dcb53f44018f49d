import { type Field, type PayEstimate, type PayYear, payYears } from '@masterplan/model';
import { type ObservedCell, observedCells } from './cells.ts';
import { blockAt, fixedPart, groupAt } from './fixed.ts';
import { type Forecast, quantileOf } from './forecast.ts';
import { blockOf, columns, groupsOf, growthScale, LATER_FOUR_YEARS, regressors, sizeOf } from './layout.ts';
import type { PayFit } from './parameters.ts';
import { forecastOf, type Parts, predictor, type Target } from './predict.ts';
import { mean } from './scores.ts';
import type { PayField, PayInput, PayModel, PayPlace } from './types.ts';

/** z at three years, where growth has no part: the level is read there. */
const LEVEL = 0;
/** Degrees of freedom from which a Student t is drawn as a normal. */
const NORMAL_DF = 30;

/**
 * Partially pooled pay of fields at institutions, from a fit (`outcomes/pay-model.json`) and the published medians: what a cell's own
 * figures say, shrunk toward its institution, state, size, control and field by how much each is known to vary. A field's mean is that
 * of its published programs, each counted once.
 *
 * A field without any published cell borrows the plain mean of the fields that it names, with `borrowedFieldSd` of further uncertainty.
 * One that borrows from a single field is inside it, and reads that field's cell at the institution.
 * Curves are as if measured in the later release's years: the real growth between the releases is taken off the calendar, so that
 * years after completion differ by experience alone. Medians of federally aided graduates; international students are not among them.
 *
 * Throws a RangeError for a field that is not among `fields`, for pay that is not positive and for a cell that comes twice.
 */
export function estimatePay(input: PayInput, fit: PayFit): PayModel {
  const cells = observedCells(input);
  const model = predictor(fit, cells);
  const published = (cip: string) => cells.filter((cell) => cell.cip === cip);
  const entries = new Map(input.fields.map((field) => [field.cip, entryOf(field, fit, model, published, input.borrowedFieldSd)]));
  return {
    fit,
    fields: [...entries.values()].map(({ field }) => field),
    estimate: (place) => {
      const entry = entries.get(place.cip);
      if (!entry) throw new RangeError(`no pay is estimated for field ${place.cip}; known are ${[...entries.keys()].join(', ')}`);
      return estimateOf(fit, model, entry, place, input.dollarYear);
    },
  };
}

type Model = ReturnType<typeof predictor>;

interface Entry {
  field: Field;
  /** The field whose published cell is read at an institution. */
  reads: string;
  /** Those whose curves are read. */
  from: string[];
  /** Log size of a place whose size is unknown. */
  logSize: number;
  /** Further variance of a field that borrows, at every institution. */
  borrowed: number;
  /** What the field's published cells have on average over the field's curve, at the level: the institution's part and the cell's. */
  centre: { institution: number; cell: number };
}

function entryOf(
  { cip, title, borrowsFrom = [] }: PayField,
  fit: PayFit,
  model: Model,
  published: (cip: string) => ObservedCell[],
  sd: number,
): Entry {
  const own = published(cip);
  const lenders = own.length > 0 ? [] : borrowsFrom.filter((lender) => published(lender).length > 0);
  const from = lenders.length > 0 ? lenders : [cip];
  const cells = from.map(published);
  const borrowed = lenders.length > 0 ? sd * sd : 0;
  const average = (value: (cell: ObservedCell) => number) =>
    mean(cells.filter((some) => some.length > 0).map((some) => mean(some.map(value))));
  const known = cells.some((some) => some.length > 0);
  const split = (cell: ObservedCell) => splitOf(fit, cell, model.parts(cell, LEVEL, false));
  const centre = known
    ? { institution: average((cell) => split(cell).institution), cell: average((cell) => split(cell).cell) }
    : { institution: 0, cell: 0 };
  const spread = known
    ? Math.sqrt(average((cell) => (split(cell).institution + split(cell).cell - centre.institution - centre.cell) ** 2))
    : Math.sqrt(blockAt(fit, blockOf(cip)).cell[0]);
  return {
    field: {
      cip,
      title,
      meanLogPay: byYear((year) => round4(average((cell) => locationOf(fit, cell, model.parts(cell, growthScale(year), false), year)))),
      betweenSd: round4(Math.sqrt(spread * spread + borrowed)),
      publishedCells: own.length,
      borrowsFrom: lenders,
    },
    reads: from.length === 1 ? (from[0] ?? cip) : cip,
    from,
    logSize: known ? average(({ logSize }) => logSize) : 0,
    borrowed,
    centre,
  };
}

/** What a place has over its field's curve at the level: by institution, control and state; and by size and its own figures. */
function splitOf(fit: PayFit, target: Target, parts: Parts): { institution: number; cell: number } {
  const { regression } = blockAt(fit, target.block);
  const [isPublic = 0, isForProfit = 0, size = 0] = regressors(target.control, target.logSize, LEVEL);
  const control = isPublic * (regression[0] ?? 0) + isForProfit * (regression[1] ?? 0);
  return {
    institution: parts.institution.mean + control + groupAt(fit, target, 'state').mean[0],
    cell: parts.cell.mean + size * (regression[2] ?? 0),
  };
}

const columnOf = (year: PayYear): number => columns.findIndex((column) => column.year === year);

/** Expected log pay so many years after, in the later release's calendar years. */
function locationOf(fit: PayFit, target: Target, parts: Parts, year: PayYear): number {
  const column = columnOf(year);
  return fixedPart(fit, target, column) + fit.period.perYear * calendarGap(column) + parts.institution.mean + parts.cell.mean;
}

/** Calendar years between a column's measurement and the later release's. */
const calendarGap = (column: number): number => (columns[LATER_FOUR_YEARS]?.measured ?? NaN) - (columns[column]?.measured ?? NaN);

function estimateOf(fit: PayFit, model: Model, entry: Entry, place: PayPlace, dollarYear: number): PayEstimate {
  const seen = model.cell(place.opeid6, entry.reads);
  const size = seen ?? (place.awards === undefined ? { n: 1, logSize: entry.logSize } : sizeOf(place.awards));
  const target = (cip: string): Target => ({
    opeid6: place.opeid6,
    cip,
    block: blockOf(cip),
    groups: groupsOf(cip, place.state),
    control: place.control,
    n: size.n,
    logSize: size.logSize,
  });
  const own = target(entry.reads);
  // A field that borrows from several takes their curves, and no cell of its own.
  const lent = entry.from.length > 1;
  const at = (z: number): Parts => {
    const parts = model.parts(own, z, false);
    return lent ? { ...parts, groups: 0 } : parts;
  };
  const level = at(LEVEL);
  const split = splitOf(fit, own, level);
  const further = level.groups + entry.borrowed;
  const tail = (level.cell.scale2 * level.cell.df) / (level.cell.df - 2);
  const pay = byYear((year): Forecast => {
    const parts = at(growthScale(year));
    const location = mean(entry.from.map((cip) => locationOf(fit, target(cip), parts, year)));
    const gap = fit.period.se * calendarGap(columnOf(year));
    const forecast = forecastOf(parts, 0, entry.borrowed + gap * gap);
    return { ...forecast, location };
  });
  return {
    institution: { mean: round4(split.institution - entry.centre.institution), sd: round4(Math.sqrt(level.institution.variance)) },
    cell: {
      mean: round4(split.cell - entry.centre.cell),
      sd: round4(Math.sqrt(tail + further)),
      df: tailsOf(level.cell.df, tail / (tail + further)),
    },
    pay: byYear((year) => [dollars(pay[year], 0.1), dollars(pay[year], 0.5), dollars(pay[year], 0.9)]),
    quartiles: byYear((year) => [dollars(pay[year], 0.25), dollars(pay[year], 0.75)]),
    cip: place.cip,
    basis: seen ? 'cell' : model.seenAt(place.opeid6) > 0 ? 'institution' : 'field',
    neighbors: model.seenAt(place.opeid6),
    dollarYear: String(dollarYear),
  };
}

/** Degrees of freedom of the t that has the fourth cumulant of a t with this share of the variance and a normal with the rest. */
const tailsOf = (df: number, share: number): number =>
  df <= 4 ? Math.max(df, 3) : Math.min(Math.round(4 + (df - 4) / (share * share)), NORMAL_DF);

function byYear<T>(value: (year: PayYear) => T): Record<PayYear, T> {
  const [first, second, fourth, fifth] = payYears;
  return { 1: value(first), 2: value(second), 4: value(fourth), 5: value(fifth) };
}

const dollars = (forecast: Forecast, p: number): number => Math.round(Math.exp(quantileOf(forecast, p)) / 100) * 100;

/** Four decimals: finer than any platform's logarithm could move; never −0. */
const round4 = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;
