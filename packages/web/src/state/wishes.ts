import type { ProgramWish } from '../worker/wish.ts';

const most = 8;

/** What is asked of a program's plan; nothing yet where it was never touched. */
export function wishFor(wishes: readonly ProgramWish[], program: string): ProgramWish {
  return wishes.find((wish) => wish.program === program) ?? { program, wish: {}, aside: [] };
}

/** Changes one program's wish; the one touched last comes last, and the oldest beyond eight are let go. */
export function withWish(wishes: readonly ProgramWish[], program: string, change: (wish: ProgramWish) => ProgramWish): ProgramWish[] {
  const changed = change(wishFor(wishes, program));
  const empty = Object.values(changed.wish).every((value) => value === undefined) && changed.aside.length === 0;
  const others = wishes.filter((wish) => wish.program !== program);
  return empty ? others : [...others, changed].slice(-most);
}
