import type { Instance, Load, PlanCourse } from '../instance.ts';
import type { Placed } from './placed.ts';

/** What a course in a slot counts under a rule on loads. */
export const partOf = (rule: Load, course: PlanCourse, s: number): number =>
  rule.unit === 'courses' ? 1 : rule.unit === 'credits' ? course.credits : (course.load[s] ?? 0);

/** What the rules on loads count in each session, the term and the year, of the courses that stand so far. */
export class LoadSums {
  private readonly instance: Instance;
  private readonly rules: readonly Load[];
  /** By course of the list: the rules that it falls under. */
  private readonly rulesOf: readonly (readonly number[])[];
  private readonly placed: Placed;
  private readonly session: Float64Array;
  private readonly term: Float64Array;
  private readonly year: Float64Array;

  constructor(instance: Instance, rules: readonly Load[], rulesOf: readonly (readonly number[])[], placed: Placed) {
    this.instance = instance;
    this.rules = rules;
    this.rulesOf = rulesOf;
    this.placed = placed;
    this.session = new Float64Array(instance.slots.length * rules.length);
    this.term = new Float64Array(rules.length);
    this.year = new Float64Array(rules.length);
  }

  /** Whether no rule has its most before a course is put into a slot. */
  allow(i: number, s: number): boolean {
    const course = this.placed.courses[i];
    const term = this.instance.slots[s]?.term ?? -1;
    const of = this.rulesOf[i] ?? NO_RULES;
    for (let k = 0; k < of.length; k++) {
      const r = of[k] ?? 0;
      const rule = this.rules[r];
      if (!rule?.terms[term] || !course) continue;
      if (this.sumOf(rule, r, s) + partOf(rule, course, s) > rule.max) return false;
    }
    return true;
  }

  /** A course was put into a slot (1), or is lifted out of it (-1). */
  add(i: number, s: number, sign: 1 | -1): void {
    const course = this.placed.courses[i];
    const of = this.rulesOf[i] ?? NO_RULES;
    for (let k = 0; k < of.length; k++) {
      const r = of[k] ?? 0;
      const rule = this.rules[r];
      if (!rule || !course) continue;
      const part = sign * partOf(rule, course, s);
      const at = s * this.rules.length + r;
      this.session[at] = (this.session[at] ?? 0) + part;
      this.term[r] = (this.term[r] ?? 0) + part;
      this.year[r] = (this.year[r] ?? 0) + part;
    }
  }

  /** Whether a term that is not the last holds what the rules ask for at least. */
  reachLeast(term: number): boolean {
    const shape = this.instance.terms[term];
    if (!shape) return false;
    if (shape.away) return true;
    return this.rules.every((rule, r) => {
      if (rule.min <= 0 || !rule.terms[term]) return true;
      if (rule.per === 'term') return (this.term[r] ?? 0) >= rule.min;
      if (rule.per === 'session')
        for (let s = shape.firstSlot; s <= shape.lastSlot; s++) if (this.sumOf(rule, r, s) < rule.min) return false;
      return true;
    });
  }

  /** On to the next term, and year; gives what takes back to before. */
  next(isNewYear: boolean): Sums {
    const before = { term: this.term.slice(), year: this.year.slice() };
    this.term.fill(0);
    if (isNewYear) this.year.fill(0);
    return before;
  }

  back({ term, year }: Sums): void {
    this.term.set(term);
    this.year.set(year);
  }

  /** What tells sums apart that differ in what they let come within a term that has begun. */
  termKey(s: number): string {
    const count = this.rules.length;
    return `${this.term.join(',')};${this.session.subarray(Math.max(0, s - KEPT) * count, s * count).join(',')}`;
  }

  yearKey(): string {
    return this.year.join(',');
  }

  private sumOf(rule: Load, r: number, s: number): number {
    if (rule.per === 'session') return this.session[s * this.rules.length + r] ?? 0;
    return (rule.per === 'term' ? this.term[r] : this.year[r]) ?? 0;
  }
}

interface Sums {
  term: Float64Array;
  year: Float64Array;
}

const NO_RULES: readonly number[] = [];
/** Sessions before this one of which the sums are told apart: a term has no more. */
const KEPT = 6;
