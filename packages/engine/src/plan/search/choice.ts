import type { PlanCourse } from '../instance.ts';
import type { Chosen } from './chosen.ts';
import type { Ground } from './ground.ts';
import type { Least } from './least.ts';
import type { Relaxation } from './relaxation.ts';
import type { Preference } from './selection.ts';
import type { Tally } from './tally.ts';
import type { Timeframe } from './timeframe.ts';
import type { Way } from './way.ts';

/** Which need is filled next, and with which course: what leaves least choice, then what suits best what is looked for. */
export class Choice {
  private readonly way: Way;
  private readonly time: Timeframe;
  private readonly ground: Ground;
  private readonly courses: readonly PlanCourse[];
  private readonly chosen: Chosen;
  private readonly tally: Tally;
  private readonly least: Least;
  private readonly prefer: Preference;
  private readonly relaxation: Relaxation | undefined;

  constructor(way: Way, ground: Ground, chosen: Chosen, least: Least, prefer: Preference, relaxation: Relaxation | undefined) {
    this.way = way;
    this.time = ground.time;
    this.ground = ground;
    this.courses = way.instance.courses;
    this.chosen = chosen;
    this.tally = chosen.tally;
    this.least = least;
    this.prefer = prefer;
    this.relaxation = relaxation;
  }

  /** The need that leaves least choice. */
  mostPressing(): number | 'none' | 'short' {
    let best: number | 'none' = 'none';
    let least = Infinity;
    for (const [n, need] of this.way.variant.needs.entries()) {
      const open = this.least.openOf(n);
      if (open <= 0) continue;
      const slack = (this.tally.potential[n] ?? 0) - open;
      if (slack < 0) return 'short';
      const rank = slack / (need.unit === 'courses' ? 1 : 300) + (need.kind === 'total' ? 1e6 : need.kind === 'rule' ? 1e3 : 0);
      if (rank < least) {
        least = rank;
        best = n;
      }
    }
    return best;
  }

  /** The course to take for a need, and how it counts. */
  best(need: number): { course: number; mode: number } | undefined {
    let found: { course: number; mode: number } | undefined;
    let best = -Infinity;
    for (const c of this.ground.lightFirst[need] ?? []) {
      if (!this.tally.serves(c, need)) continue;
      const score = this.score(c);
      if (!this.relaxation && score <= best - 1e-3 * 16) continue;
      for (const [m, mode] of (this.way.variant.modes[c] ?? []).entries()) {
        if (this.tally.isBarred(c, m) || !mode.needs.includes(need) || !this.chosen.hasRoom(c, m)) continue;
        const value = score + 1e-3 * mode.needs.length + (this.relaxation ? SHARED * this.relaxation.urge(c, m) : 0);
        if (value > best || (value === best && c < (found?.course ?? Infinity))) {
          best = value;
          found = { course: c, mode: m };
        }
      }
    }
    return found;
  }

  private score(c: number): number {
    const course = this.courses[c];
    if (!course) return -Infinity;
    const gain = this.chosen.gainOf(c) / 1e6;
    const load = (this.time.least[c] ?? 0) / 100;
    const early = (this.time.earliest[c] ?? 0) / 1000;
    const stay = this.way.instance.hasNear && course.near >= 0 ? 50 : 0;
    const unmet = this.chosen.unmet(c);
    const placeholder = course.placeholder ? 20 : 0;
    switch (this.prefer) {
      case 'light':
        return -10 * load - 5 * unmet - early + gain + stay - placeholder;
      case 'gap':
        return 10 * gain - unmet - load - early + stay - placeholder;
      case 'sure':
        return -10 * course.assumed.length - unmet + gain + stay;
      case 'near':
        return stay * 10 + gain - placeholder;
      case 'cheap':
        return -course.credits / 10 - unmet + gain + stay;
    }
  }
}

/** What a course's share in the relaxation counts in the choice of the next one, against its score. */
const SHARED = 1000;
