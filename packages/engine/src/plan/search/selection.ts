/** A set of courses that meets what must be counted, and how each counts. */
export interface Selection {
  /** Not the done ones. */
  courses: number[];
  /** By course: its mode, -1 if not counted. */
  mode: number[];
}

/** What a selection must keep to, so that a plan within it could be made of it. */
export interface SelectBounds {
  lastSlot: number;
  peak: number;
  squares: number;
  gap: number;
  assumptions: number;
  changes: number;
  cost: number;
}

/** Which courses are tried first. */
export type Preference = 'light' | 'gap' | 'sure' | 'near' | 'cheap';

/** What becomes of a selection: found, or not; and if not, a part of it that can't be placed whatever else is chosen. */
export type Visit = (selection: Selection) => true | { conflict: number[] | undefined };
