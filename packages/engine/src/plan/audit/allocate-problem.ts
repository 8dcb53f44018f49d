import type { Size, Variant } from '../instance.ts';

const TWO_TO_40 = 1_099_511_627_776;

/** Taken courses (indices, ascending, once each) and the variant that they are counted toward. */
export interface Taken {
  variant: Variant;
  courses: readonly { credits: number }[];
  taken: readonly number[];
}

/**
 * The question of the audit in the smallest whole numbers: which course counts in which of its modes. The parts of each
 * need and cap are divided by their common divisor, and parts are cut to the need, since more than all of it fills nothing.
 */
export interface Problem {
  /** By need: what fills it. 0: always filled. */
  size: number[];
  /** By need: the progress that one part of it is; all needs' full progress is the same number. */
  weight: number[];
  capSize: number[];
  items: Item[];
}

/** A course that can count. */
export interface Item {
  course: number;
  options: Option[];
}

/** One mode of a course: what it adds to needs and takes from caps, aligned arrays. Nothing that adds or takes 0 is listed. */
export interface Option {
  mode: number;
  needs: number[];
  adds: number[];
  caps: number[];
  uses: number[];
}

/** How good an allocation is: needs filled, then progress in the problem's weights, then courses used (fewer is better). */
export interface Value {
  filled: number;
  progress: number;
  used: number;
}

export interface Found {
  value: Value;
  /** By item: the option it uses, or -1. */
  options: number[];
}

/** More than 0: a is better. */
export function compareValues(a: Value, b: Value): number {
  return a.filled - b.filled || a.progress - b.progress || b.used - a.used;
}

/** What a course is toward a need or cap: 1 of `courses`, or its credits. */
export function partOf(size: Size, course: { credits: number } | undefined): number {
  if (course === undefined) return 0;
  return size.unit === 'courses' ? 1 : course.credits;
}

/** The audit of taken courses as a problem, items in the order of `taken`; courses that serve nothing are left out. */
export function problemOf({ variant, courses, taken }: Taken): Problem {
  const toNeeds = unitsOf(variant.needs, (mode) => mode.needs, true);
  const toCaps = unitsOf(variant.caps, (mode) => mode.caps, false);
  const size = variant.needs.map((need, n) => Math.max(0, need.size) / (toNeeds[n] ?? 1));
  const items: Item[] = [];
  for (const course of taken) {
    const options: Option[] = [];
    for (const [index, mode] of (variant.modes[course] ?? []).entries()) {
      const gives = partsOf(variant.needs, mode.needs, toNeeds, course, true);
      const takes = partsOf(variant.caps, mode.caps, toCaps, course, false);
      if (gives.of.length > 0) options.push({ mode: index, needs: gives.of, adds: gives.parts, caps: takes.of, uses: takes.parts });
    }
    if (options.length > 0) items.push({ course, options });
  }
  const capSize = variant.caps.map((cap, k) => Math.max(0, cap.size) / (toCaps[k] ?? 1));
  return { size, weight: weightsOf(size), capSize, items };

  function partsOf(sizes: readonly Size[], of: readonly number[], units: number[], course: number, cut: boolean) {
    const listed: number[] = [];
    const parts: number[] = [];
    for (const index of new Set(of)) {
      const part = cutPart(sizes[index], course, cut);
      if (part === 0) continue;
      listed.push(index);
      parts.push(part / (units[index] ?? 1));
    }
    return { of: listed, parts };
  }

  function unitsOf(sizes: readonly Size[], of: (mode: Variant['modes'][number][number]) => number[], cut: boolean): number[] {
    const units = sizes.map(({ size }) => Math.max(0, size));
    for (const course of taken) {
      for (const mode of variant.modes[course] ?? []) {
        for (const index of of(mode)) units[index] = gcd(units[index] ?? 0, cutPart(sizes[index], course, cut));
      }
    }
    return units.map((unit) => unit || 1);
  }

  function cutPart(size: Size | undefined, course: number, cut: boolean): number {
    if (size === undefined) return 0;
    const part = partOf(size, courses[course]);
    return cut ? Math.min(part, Math.max(0, size.size)) : part;
  }
}

/**
 * Weights that make every full need the same whole number, so that sums of shares compare exactly. Where that number would
 * leave the safe integers (sizes with many large prime factors), shares are cut to 40 binary digits instead.
 */
function weightsOf(size: readonly number[]): number[] {
  const most = Number.MAX_SAFE_INTEGER / Math.max(1, size.length);
  let common = 1;
  for (const each of size) if (each > 0 && common <= most) common = (common / gcd(common, each)) * each;
  if (common <= most) return size.map((each) => (each > 0 ? common / each : 0));
  return size.map((each) => (each > 0 ? Math.floor(TWO_TO_40 / each) : 0));
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
