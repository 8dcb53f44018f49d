import type { PlaceBounds } from './place.ts';
import type { Placed } from './placed.ts';
import type { Remaining } from './remaining.ts';

/** What a placement costs so far in squares, terms and changes, held against the most that each may reach. */
export class Spent {
  /** Nothing is asked: all placements cost the same. */
  readonly isFree: boolean;
  private readonly bounds: PlaceBounds;
  private readonly placed: Placed;
  private readonly remaining: Remaining;
  private mostSquares: number;

  constructor(bounds: PlaceBounds, placed: Placed, remaining: Remaining) {
    this.bounds = bounds;
    this.placed = placed;
    this.remaining = remaining;
    this.mostSquares = bounds.squares;
    this.isFree = bounds.squares === Infinity && bounds.terms === Infinity && bounds.changes === Infinity;
  }

  isWithin(): boolean {
    const { squares, changes, terms } = this.placed;
    return squares <= this.mostSquares && changes <= this.bounds.changes && terms <= this.bounds.terms;
  }

  /** Whether it could stay within the bounds if what is left is placed from a slot on. */
  couldStay(s: number): boolean {
    const { placed, remaining, bounds } = this;
    if (bounds.squares !== Infinity && placed.squares + remaining.leastSquares(s) > this.mostSquares) return false;
    return bounds.changes === Infinity || placed.changes + remaining.leastChanges(s) <= bounds.changes;
  }

  /** From here on only fewer squares than now will do. */
  askFewerSquares(): void {
    this.mostSquares = this.placed.squares - 1;
  }

  /** By what is asked: what it has come to. */
  costs(): readonly number[] {
    const { bounds, placed } = this;
    return [
      bounds.squares === Infinity ? 0 : placed.squares,
      bounds.terms === Infinity ? 0 : placed.terms,
      bounds.changes === Infinity ? 0 : placed.changes,
    ];
  }
}
