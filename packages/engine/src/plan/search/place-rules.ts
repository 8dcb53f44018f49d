import type { Gate, Instance, Literal, Within } from '../instance.ts';
import type { Link, Pair } from './frame.ts';
import type { PlaceGround } from './place-ground.ts';
import { NOWHERE, type Placed } from './placed.ts';

/** What prerequisites, gates, chains, orders and least sums say of where courses may stand, held against where they stand so far. */
export class PlaceRules {
  private readonly instance: Instance;
  private readonly placed: Placed;
  /** By course of the list: its prerequisites, as places in the list. */
  private readonly clauses: readonly (readonly (readonly { at: number; when: Literal['when'] }[])[])[];
  private readonly gates: readonly (readonly Gate[])[];
  private readonly withins: readonly Within[];
  /** Of chains of which every course is chosen, and of orders between chosen courses. */
  private readonly links: readonly Link[];
  private readonly pairs: readonly Pair[];
  /** By course of the list: 1 where another is asked to be in its slot. */
  private readonly isTied: Uint8Array;
  private readonly counts: (course: number, need: number) => boolean;
  private readonly needs: PlaceGround['variant']['needs'];

  /** `isPart`: of a part of a selection, rules that ask for other courses are left out. */
  constructor(ground: PlaceGround, placed: Placed, chosen: readonly number[], mode: ArrayLike<number>, isPart: boolean) {
    const { instance, variant, frame } = ground;
    this.instance = instance;
    this.placed = placed;
    this.needs = variant.needs;
    this.counts = (course, need) => variant.modes[course]?.[mode[course] ?? -1]?.needs.includes(need) ?? false;
    const isChosen = (course: number) => placed.placeOf(course) !== NOWHERE;
    this.clauses = chosen.map((c) => {
      const clauses = ground.clauses[c] ?? NONE;
      if (clauses.length === 0) return NONE;
      return clauses
        .filter((clause) => !isPart || clause.every((literal) => isChosen(literal.course)))
        .map((clause) => clause.flatMap(({ course, when }) => (isChosen(course) ? [{ at: placed.placeOf(course), when }] : [])));
    });
    this.gates = isPart ? [] : chosen.map((c) => ground.gates[c] ?? []);
    this.withins = isPart ? [] : variant.withins;
    const whole = new Set(variant.chains.filter((chain) => chain.courses.every(isChosen)).flatMap((chain) => chain.courses));
    this.links = frame.links.filter((link) => whole.has(link.first) && whole.has(link.second));
    this.pairs = frame.pairs.filter((pair) => isChosen(pair.first) && isChosen(pair.second));
    this.isTied = new Uint8Array(chosen.length);
    for (const [i, clauses] of this.clauses.entries())
      for (const clause of clauses) for (const { at, when } of clause) if (when === 'with') this.isTied[i] = this.isTied[at] = 1;
  }

  /** Whether a course may stand in a slot as far as the slots before it decide. */
  couldStand(i: number, c: number, s: number): boolean {
    const { sequential } = this.instance;
    for (const clause of this.clauses[i] ?? NONE) {
      let isOpen = false;
      for (const { at, when } of clause) {
        const other = this.placed.at[at] ?? NOWHERE;
        if (other === NOWHERE ? when !== 'before' || sequential : when !== 'with' && other < s) isOpen = true;
      }
      if (!isOpen) return false;
    }
    return (sequential || this.areGatesOpen(i, c, s)) && this.isNextInChain(c, s);
  }

  /** Whether a course may stand in a slot once the slot is filled. */
  isMet(i: number, c: number, s: number): boolean {
    const { sequential } = this.instance;
    for (const clause of this.clauses[i] ?? NONE) {
      let isMet = false;
      for (const { at, when } of clause) {
        const other = this.placed.at[at] ?? NOWHERE;
        if (other === NOWHERE) continue;
        if (when === 'with' ? other === s : when === 'before' && !sequential ? other < s : other <= s) isMet = true;
      }
      if (!isMet) return false;
    }
    return (!sequential || this.areGatesOpen(i, c, s)) && this.isInOrder(c, s);
  }

  /** Whether a course may be moved to an earlier slot where it fits: it is not asked to be last, or with another. */
  isMovable(i: number): boolean {
    return !this.placed.courses[i]?.last && this.isTied[i] === 0;
  }

  /** Whether what must hold at the end of a term does: courses of the last one, chains that must go on in it, least sums. */
  termHolds(term: number): boolean {
    const { placed, instance } = this;
    if (placed.left > 0) for (let i = 0; i < placed.at.length; i++) if (placed.courses[i]?.last && !placed.isOpen(i)) return false;
    for (const link of this.links) {
      const first = placed.slotOf(link.first);
      if (first === NOWHERE || placed.slotOf(link.second) !== NOWHERE) continue;
      if ((link.next[instance.slots[first]?.term ?? -1] ?? -1) <= term) return false;
    }
    return this.withins.every((within) => term !== within.terms - 1 || this.isEarned(within));
  }

  /** Whether no least sum is missed if nothing more comes from a term on. */
  couldEnd(term: number): boolean {
    return this.withins.every((within) => term >= within.terms || this.isEarned(within));
  }

  /** What tells states apart that differ in where chains must go on. */
  chainKey(): string {
    let key = '';
    for (const link of this.links) {
      const first = this.placed.slotOf(link.first);
      if (first !== NOWHERE && this.placed.slotOf(link.second) === NOWHERE) key += `c${first}`;
    }
    return key;
  }

  private areGatesOpen(i: number, course: number, s: number): boolean {
    for (const gate of this.gates[i] ?? NONE) {
      for (const condition of gate.after) {
        const size = condition.kind === 'need' ? this.needs[condition.need] : condition;
        if (!size) continue;
        const has = (c: number) => (condition.kind === 'earned' ? condition.of[c] === true : this.counts(c, condition.need));
        if (this.sum(size.unit, (c) => c !== course && has(c) && this.isBefore(c, s)) < size.size) return false;
      }
    }
    return true;
  }

  private isBefore(course: number, s: number): boolean {
    if (this.instance.courses[course]?.done) return true;
    const at = this.placed.slotOf(course);
    return at !== NOWHERE && (this.instance.sequential ? at <= s : at < s);
  }

  /** A chain's course stands in the next term in which it runs after the one before it. */
  private isNextInChain(course: number, s: number): boolean {
    for (const link of this.links) {
      if (link.second !== course) continue;
      const first = this.placed.slotOf(link.first);
      if (first === NOWHERE) return false;
      if (link.next[this.instance.slots[first]?.term ?? -1] !== this.instance.slots[s]?.term) return false;
    }
    return true;
  }

  /** No course of a later step may stand before one of an earlier step. */
  private isInOrder(course: number, s: number): boolean {
    for (const pair of this.pairs) {
      if (pair.second !== course) continue;
      const first = this.placed.slotOf(pair.first);
      if (first === NOWHERE || (pair.strict && !this.instance.sequential ? first >= s : first > s)) return false;
    }
    return true;
  }

  private isEarned({ of, unit, size }: Within): boolean {
    const { courses } = this.instance;
    return this.sum(unit, (c) => of[c] === true && (courses[c]?.done === true || this.placed.slotOf(c) !== NOWHERE)) >= size;
  }

  private sum(unit: 'courses' | 'credits', has: (course: number) => boolean): number {
    const { courses } = this.instance;
    let sum = 0;
    for (let c = 0; c < courses.length; c++) if (has(c)) sum += unit === 'courses' ? 1 : (courses[c]?.credits ?? 0);
    return sum;
  }
}

const NONE: readonly never[] = [];
