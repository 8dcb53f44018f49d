import type { Instance, PlanCourse } from '../instance.ts';

/** Slot of a course that stands in none. */
export const NOWHERE = -1;

/**
 * Where the courses of a placement stand so far, and what the slots hold of them. A course is named by its place in the list of the
 * chosen ones; `Of` in a name: by its number in the instance.
 */
export class Placed {
  readonly courses: readonly PlanCourse[];
  readonly at: Int16Array;
  /** Courses that stand nowhere yet. */
  left: number;
  /** Sum of the squares of the slots' loads. */
  squares = 0;
  /** Terms in which a course stands. */
  terms = 0;
  /** Courses that stand elsewhere than in the earlier plan. */
  changes = 0;
  private readonly slots: Instance['slots'];
  private readonly peak: number;
  /** By course of the instance: its place in the list. */
  private readonly position: Int16Array;
  private readonly load: Float64Array;
  private readonly count: Int16Array;
  private readonly countInTerm: Int16Array;

  constructor({ courses, slots, terms }: Instance, chosen: readonly number[], peak: number) {
    this.slots = slots;
    this.peak = peak;
    this.courses = chosen.flatMap((c) => courses[c] ?? []);
    this.position = new Int16Array(courses.length).fill(NOWHERE);
    for (let i = 0; i < chosen.length; i++) this.position[chosen[i] ?? 0] = i;
    this.at = new Int16Array(chosen.length).fill(NOWHERE);
    this.left = chosen.length;
    this.load = new Float64Array(slots.length);
    this.count = new Int16Array(slots.length);
    this.countInTerm = new Int16Array(terms.length);
  }

  placeOf(course: number): number {
    return this.position[course] ?? NOWHERE;
  }

  slotOf(course: number): number {
    const i = this.placeOf(course);
    return i === NOWHERE ? NOWHERE : (this.at[i] ?? NOWHERE);
  }

  isOpen(i: number): boolean {
    return this.at[i] === NOWHERE;
  }

  loadIn(s: number): number {
    return this.load[s] ?? 0;
  }

  /** Whether any course stands in a slot's term. */
  isUsed(s: number): boolean {
    return (this.countInTerm[this.slots[s]?.term ?? -1] ?? 0) > 0;
  }

  /** Whether a slot holds a course beside what stands there. */
  hasRoom(i: number, s: number): boolean {
    const slot = this.slots[s];
    const load = this.courses[i]?.load[s] ?? -1;
    if (!slot || load < 0) return false;
    const most = this.count[s] === 0 ? Math.max(slot.limit, slot.limitAlone) : slot.limit;
    return this.loadIn(s) + load <= Math.min(most, this.peak);
  }

  /** Whether a course stands in a slot that is too heavy for any other. */
  isAlone(s: number): boolean {
    return (this.count[s] ?? 0) > 0 && this.loadIn(s) > (this.slots[s]?.limit ?? 0);
  }

  /** What tells apart which courses stand. */
  key(): string {
    const { at } = this;
    let key = '';
    for (let from = 0; from < at.length; from += WORD) {
      let word = 0;
      for (let i = from; i < Math.min(from + WORD, at.length); i++) word = word * 2 + (at[i] === NOWHERE ? 0 : 1);
      key += String.fromCharCode(word);
    }
    return key;
  }

  put(i: number, s: number): void {
    this.shift(i, s, 1);
    this.at[i] = s;
  }

  lift(i: number): void {
    this.shift(i, this.at[i] ?? 0, -1);
    this.at[i] = NOWHERE;
  }

  private shift(i: number, s: number, sign: 1 | -1): void {
    const before = this.loadIn(s);
    const after = before + sign * (this.courses[i]?.load[s] ?? 0);
    this.squares += after * after - before * before;
    this.load[s] = after;
    this.count[s] = (this.count[s] ?? 0) + sign;
    const term = this.slots[s]?.term ?? 0;
    const count = this.countInTerm[term] ?? 0;
    if (count + sign === 0 || count === 0) this.terms += sign;
    this.countInTerm[term] = count + sign;
    this.left -= sign;
    if (this.courses[i]?.near !== s) this.changes += sign;
  }
}

/** Courses in a character of a key. */
const WORD = 15;
