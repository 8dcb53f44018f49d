import type { AssumedOfCourse, KnowledgeArea, Term, TermId } from '@masterplan/model';
import type { Month } from '../calendar.ts';

/**
 * A planning problem in whole numbers, compiled from a program's record and a student's request. Everything that the
 * rules say about *what counts* is in the variants' needs, caps and modes; everything about *when* is in slots, loads
 * and windows. The search, the integer program of the tests and the report all read this and nothing else.
 *
 * Loads are half hours a week, credits hundredths of the program's unit, money cents: sums are exact.
 */
export interface Instance {
  terms: PlanTerm[];
  /** Sessions in time order: the finest piece of time into which a course is placed. */
  slots: Slot[];
  courses: PlanCourse[];
  /** Ways through the program's choices and nested groups; a plan follows one. */
  variants: Variant[];
  /** A prerequisite may be met in the same slot: courses follow one another inside it. */
  sequential: boolean;
  gap: GapModel;
  cost: CostModel;
  /** Placeholders that a plan may use at most: what listed courses cannot fill. */
  placeholders: number;
  /** An earlier plan should be kept near: changes are counted. */
  hasNear: boolean;
}

export interface PlanTerm {
  id: TermId;
  term: Term;
  from: Month;
  /** First month after it. */
  to: Month;
  firstSlot: number;
  lastSlot: number;
  /** Fall to spring: the rule on full-time study and published least loads hold here, and in summers only where they say so. */
  regular: boolean;
  /** No course can be taken: a leave. Least loads do not hold. */
  away: boolean;
}

export interface Slot {
  term: number;
  /** From 1 inside the term. */
  session: number;
  from: Month;
  to: Month;
  weeks: number;
  /** Most load of several courses together. */
  limit: number;
  /** Most load of a course taken alone: whoever has a little less time takes one course at a time. */
  limitAlone: number;
}

export interface PlanCourse {
  code: string;
  title: string;
  credits: number;
  /** Load in each slot; -1 where it can't be taken (not offered, placed elsewhere, pinned elsewhere). */
  load: number[];
  /** All of these, each by any of its courses. An empty clause can't be met. */
  requires: Literal[][];
  /** Must be in every plan. */
  forced: boolean;
  /** Passed or being taken: in no slot, before the first. Always in the plan; counted where it serves. */
  done: boolean;
  placeholder: boolean;
  /** Defaults that taking it rests on. */
  assumed: AssumedOfCourse[];
  /** Slot in the earlier plan that should be kept near; -1: not in it. */
  near: number;
  /** Must be in the last term in which the plan takes a course. */
  last: boolean;
}

/** Another course, in an earlier slot (`before`), no later (`before-or-with`), or in the same one (`with`). */
export interface Literal {
  course: number;
  when: 'before' | 'before-or-with' | 'with';
}

/** Counts courses, or hundredths of credits. */
export interface Size {
  unit: 'courses' | 'credits';
  size: number;
}

/** So much must be counted. */
export interface Need extends Size {
  id: string;
  title: string;
  kind: 'group' | 'rule' | 'total';
}

/** At most so much may be counted. */
export interface Cap extends Size {
  says: string;
}

/**
 * One way in which a course can count: which needs it serves, and which caps it uses up. What has a mode counts in one if it
 * is taken, unless it is done or forced.
 */
export interface Mode {
  needs: number[];
  caps: number[];
}

export interface Variant {
  options: { choice: string; option: string; title: string }[];
  needs: Need[];
  caps: Cap[];
  /** By course: the modes it can count in. None: it never counts, and is taken only because another course asks for it. */
  modes: Mode[][];
  gates: Gate[];
  withins: Within[];
  /** Each course comes in the next term in which it runs after the one before it, past a summer at most. Only if all are taken. */
  chains: { says: string; courses: number[] }[];
  /** Courses of a step come before those of the next (strict: in an earlier slot, else no later), as far as they are taken. */
  orders: { says: string; steps: number[][]; strict: boolean }[];
  loads: Load[];
}

/** `courses` open only in a slot after all conditions are met by earlier slots (in a sequential instance: no later). */
export interface Gate {
  says: string;
  courses: number[];
  after: GateCondition[];
}
export type GateCondition =
  /** So much passed of these courses, counted or not. */
  | ({ kind: 'earned'; of: boolean[] } & Size)
  /** The courses counted toward this need fill it. */
  | { kind: 'need'; need: number };

/** So much of these within the first terms of the calendar from the start. */
export interface Within extends Size {
  says: string;
  of: boolean[];
  terms: number;
}

/**
 * Least and most of these courses in a slot, term or academic year. A least holds in every term (from the first to the one
 * before the last in which a course is taken) that is not away and is among `terms`.
 */
export interface Load {
  says: string;
  per: 'session' | 'term' | 'year';
  of: boolean[];
  unit: 'courses' | 'credits' | 'load';
  min: number;
  max: number;
  /** Which terms of the instance it holds in. */
  terms: boolean[];
}

/** Levels by area before and asked; what a course adds, and how each further one adds less. */
export interface GapModel {
  areas: KnowledgeArea[];
  has: number[];
  asked: number[];
  /** Level that courses teach to, and the share of the way that one whole course lifts. */
  taught: number;
  gain: number;
  /** By course, by area: how much of a course it is in that area. */
  weights: number[][];
}

/** Price in cents: what of it depends on the plan. */
export interface CostModel {
  known: boolean;
  fixed: number;
  perCredit: number;
  perCourse: number;
  /** For each term in which a course is taken. */
  perTerm: number;
}

/** Where each course stands: its slot, or -1 if not taken; and the mode in which it counts, or -1. */
export interface Assignment {
  variant: number;
  slot: number[];
  mode: number[];
}
