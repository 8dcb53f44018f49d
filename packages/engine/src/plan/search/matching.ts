import type { Tally } from './tally.ts';

/**
 * Most that further courses can add to a sum of scores, each once. A course is taken only while a need that it serves is open,
 * so the courses taken can be assigned to needs, to each at most as many as its smallest parts ask for (`room`), and to all at
 * most `most`: a matroid, in which taking the best course that can still be assigned is best (Edmonds 1971).
 */
export function mostByMatching(
  tally: Tally,
  byScore: ArrayLike<number>,
  score: Float64Array,
  room: readonly number[],
  most: number,
  take?: (course: number) => void,
): number {
  const seats = new Seating(tally, room);
  let open = Math.min(
    most,
    room.reduce((sum, count) => sum + count, 0),
  );
  let sum = 0;
  for (let k = 0; k < byScore.length; k++) {
    const course = byScore[k] ?? 0;
    if (open <= 0 || (score[course] ?? 0) <= 0) break;
    if (!seats.assign(course)) continue;
    open -= 1;
    sum += score[course] ?? 0;
    take?.(course);
  }
  return sum;
}

/** Courses assigned to needs that they serve, by augmenting paths. */
class Seating {
  private readonly tally: Tally;
  private readonly left: number[];
  private readonly held: number[][];
  /** Needs that are full of courses which serve none but such needs: they take no more. */
  private readonly shut: boolean[];
  private readonly seen: number[] = [];

  constructor(tally: Tally, room: readonly number[]) {
    this.tally = tally;
    this.left = [...room];
    this.held = room.map(() => []);
    this.shut = room.map(() => false);
  }

  assign(course: number): boolean {
    if (this.sit(course)) return true;
    if (this.move(course)) {
      this.seen.length = 0;
      return true;
    }
    for (const n of this.seen) this.shut[n] = true;
    this.seen.length = 0;
    return false;
  }

  /** Into a need with room. */
  private sit(course: number): boolean {
    const { tally, left } = this;
    const needs = tally.needsOf(course);
    for (let k = 0; k < needs.length; k++) {
      const n = needs[k] ?? 0;
      if ((left[n] ?? 0) <= 0 || !tally.serves(course, n)) continue;
      left[n] = (left[n] ?? 0) - 1;
      this.held[n]?.push(course);
      return true;
    }
    return false;
  }

  /** In the place of one that finds another. */
  private move(course: number): boolean {
    const { tally, seen, shut } = this;
    const needs = tally.needsOf(course);
    for (let k = 0; k < needs.length; k++) {
      const n = needs[k] ?? 0;
      if (shut[n] || seen.includes(n) || !tally.serves(course, n)) continue;
      seen.push(n);
      const list = this.held[n] ?? [];
      for (let i = 0; i < list.length; i++) {
        const other = list[i] ?? 0;
        if (!this.sit(other) && !this.move(other)) continue;
        list[i] = course;
        return true;
      }
    }
    return false;
  }
}
