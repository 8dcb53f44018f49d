import { type AttributeId, type AttributeValue, type Criterion, type FigureKind, type Interval, isPublished } from '@masterplan/model';
import { quantile } from '../math/quantile.ts';
import { attributeTree, coveredAttributes } from './attributes.ts';
import type { Measure } from './measures.ts';
import { type Ends, onScale, type Scales } from './scales.ts';

/** A measured attribute on the value scale. */
function valued(id: AttributeId, measure: Measure, scales: Scales): AttributeValue {
  const ends = scales.ends[id];
  const [worst, best] = ends;
  const { criterion, unit } = attributeTree[id];
  const [low, value, high] = rangeOf(id, measure, ends, scales);
  return {
    id,
    criterion,
    unit,
    kind: measure.kind,
    measured: measure.measured,
    value,
    low,
    high,
    worst,
    best,
    weight: scales.shares[id] ?? 0,
  };
}

/** Low, mean and high on the value scale: tenths where it is drawn. */
function rangeOf(id: AttributeId, { measured, spread }: Measure, ends: Ends, scales: Scales): [number, number, number] {
  if (spread.of === 'typical' || !isPublished(measured)) return typicalOf(scales, id).range;
  const value = onScale(measured, ends);
  if (spread.of === 'none') return [value, value, value];
  if (spread.of === 'about') return [Math.max(0, value - spread.by), value, Math.min(1, value + spread.by)];
  const [a, b] = [onScale(spread.low, ends), onScale(spread.high, ends)];
  return [Math.min(a, b, value), value, Math.max(a, b, value)];
}

interface Typical {
  values: Float64Array;
  /** Tenth, mean and ninth tenth. */
  range: [number, number, number];
}

const tables = new WeakMap<Scales, Map<AttributeId, Typical>>();

/** What is typical of an attribute, on the value scale. */
export const typicalValues = (scales: Scales, id: AttributeId): Float64Array => typicalOf(scales, id).values;

function typicalOf(scales: Scales, id: AttributeId): Typical {
  const known = tables.get(scales) ?? new Map<AttributeId, Typical>();
  tables.set(scales, known);
  const found = known.get(id);
  if (found) return found;
  const measured = scales.typical[id] ?? [];
  const values = Float64Array.from(measured.length > 0 ? measured : [...scales.ends[id]], (x) => onScale(x, scales.ends[id]));
  const rising = values.slice().sort();
  const middle = rising.reduce((sum, x) => sum + x, 0) / rising.length;
  const made: Typical = { values, range: [Math.min(middle, quantile(rising, 0.1)), middle, Math.max(middle, quantile(rising, 0.9))] };
  known.set(id, made);
  return made;
}

export function attributesOf(measures: Partial<Record<AttributeId, Measure>>, scales: Scales): AttributeValue[] {
  return coveredAttributes.flatMap((id) => {
    const measure = measures[id];
    return measure ? [valued(id, measure, scales)] : [];
  });
}

/** The six criteria of a path, each 0–1 with its range and the weakest kind of figure behind it. */
export function criteriaOf(attributes: readonly AttributeValue[]): Record<Criterion, Interval> {
  const of = (criterion: Criterion) => combine(attributes.filter((attribute) => attribute.criterion === criterion));
  return {
    curriculum: of('curriculum'),
    outcomes: of('outcomes'),
    flexibility: of('flexibility'),
    industry: of('industry'),
    recognition: of('recognition'),
    return: of('return'),
  };
}

const rank: Record<FigureKind, number> = { observed: 0, modeled: 1, assumed: 2 };
function combine(parts: readonly AttributeValue[]): Interval {
  const sum = (of: (part: AttributeValue) => number) => parts.reduce((total, part) => total + part.weight * of(part), 0);
  const kind = parts.reduce<FigureKind>(
    (worst, part) => (part.weight > 0 && rank[part.kind] > rank[worst] ? part.kind : worst),
    'observed',
  );
  return { value: sum((part) => part.value), low: sum((part) => part.low), high: sum((part) => part.high), kind };
}
