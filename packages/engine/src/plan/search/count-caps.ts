import type { Instance, Variant } from '../instance.ts';
import type { Frame } from './frame.ts';
import { sortedBy } from './ground.ts';
import { type Tally, UNDECIDED } from './tally.ts';

/** The caps on everything that counts, and the courses that could, least credits first. */
export class CountCaps {
  private readonly caps: readonly { k: number; unit: 'courses' | 'credits' | undefined }[];
  private readonly countable: readonly number[];
  private readonly courses: Instance['courses'];

  constructor({ courses }: Instance, variant: Variant, frame: Frame) {
    this.courses = courses;
    this.caps = frame.caps.map((k) => ({ k, unit: variant.caps[k]?.unit }));
    const countable = [...courses.keys()].filter((c) => (variant.modes[c]?.length ?? 0) > 0 && (courses[c]?.credits ?? 0) > 0);
    this.countable = frame.caps.length > 0 ? sortedBy(countable, (c) => courses[c]?.credits ?? 0) : [];
  }

  /** Most courses that they leave. */
  most(tally: Tally): number {
    let most = Infinity;
    const first = this.caps.length > 0 ? this.countable.find((c) => tally.state[c] === UNDECIDED) : undefined;
    for (const { k, unit } of this.caps) {
      const least = first === undefined ? Infinity : unit === 'courses' ? 1 : (this.courses[first]?.credits ?? 0);
      most = Math.min(most, Math.floor(tally.left(k) / least));
    }
    return most;
  }
}
