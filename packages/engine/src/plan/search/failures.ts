/** States of a search from which nothing was found, with what they had cost: a costlier arrival at the same state fails too. */
export class Failures {
  private readonly known = new Map<string, (readonly number[])[]>();

  cover(state: string, costs: readonly number[]): boolean {
    const known = this.known.get(state);
    if (!known) return false;
    return known.some((before) => before.every((value, k) => value <= (costs[k] ?? 0)));
  }

  add(state: string, costs: readonly number[]): void {
    const known = this.known.get(state);
    if (known) known.push(costs);
    else this.known.set(state, [costs]);
  }
}
