import { compareValues, type Found, type Option, type Problem, type Value } from './allocate-problem.ts';

/** Passes over all pairs of courses: each ends at the first that makes the allocation better. */
const PASSES = 40;

/** An allocation at least as good: one course, or two together, take other options as long as that makes it better. */
export function improved(problem: Problem, from: Found): Found {
  const options = [...from.options];
  const counted = problem.size.map(() => 0);
  const free = [...problem.capSize];
  for (const at of options.keys()) apply(optionAt(at), 1);
  let value = valueNow();
  for (let pass = 0; pass < PASSES && betterPair(); pass++);
  return { value, options };

  function betterPair(): boolean {
    for (const first of options.keys()) {
      for (const one of otherOptions(first)) {
        const before = swap(first, one);
        if (accepted()) return true;
        for (let second = first + 1; second < options.length; second++) {
          for (const two of otherOptions(second)) {
            const was = swap(second, two);
            if (accepted()) return true;
            swap(second, was);
          }
        }
        swap(first, before);
      }
    }
    return false;
  }

  function accepted(): boolean {
    if (free.some((left) => left < 0)) return false;
    const now = valueNow();
    if (compareValues(now, value) <= 0) return false;
    value = now;
    return true;
  }

  function otherOptions(at: number): number[] {
    return [-1, ...(problem.items[at]?.options.keys() ?? [])].filter((option) => option !== options[at]);
  }

  function optionAt(at: number): Option | undefined {
    return problem.items[at]?.options[options[at] ?? -1];
  }

  function swap(at: number, to: number): number {
    const before = options[at] ?? -1;
    apply(optionAt(at), -1);
    options[at] = to;
    apply(optionAt(at), 1);
    return before;
  }

  function apply(option: Option | undefined, times: 1 | -1): void {
    if (option === undefined) return;
    for (const [j, need] of option.needs.entries()) counted[need] = (counted[need] ?? 0) + times * (option.adds[j] ?? 0);
    for (const [j, cap] of option.caps.entries()) free[cap] = (free[cap] ?? 0) - times * (option.uses[j] ?? 0);
  }

  function valueNow(): Value {
    let filled = 0;
    let progress = 0;
    for (const [n, size] of problem.size.entries()) {
      const has = Math.min(counted[n] ?? 0, size);
      if (has === size) filled += 1;
      progress += has * (problem.weight[n] ?? 0);
    }
    return { filled, progress, used: options.filter((option) => option >= 0).length };
  }
}
