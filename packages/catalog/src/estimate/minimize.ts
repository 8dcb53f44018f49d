interface Corner {
  point: number[];
  value: number;
}

/**
 * A point near the lowest value of a smooth function, from `start` with a first simplex of side `step`. Stops when the values
 * at all corners agree within `tolerance`, or after `budget` evaluations. Deterministic.
 * Method: Nelder and Mead (1965), with the coefficients adapted to the dimension by Gao and Han (2012).
 */
export function minimize(
  f: (point: number[]) => number,
  start: readonly number[],
  step: number,
  tolerance = 0.01,
  budget = 2500,
): number[] {
  const d = start.length;
  const [grow, shrinkTo, contract] = [1 + 2 / d, 1 - 1 / d, 0.75 - 1 / (2 * d)];
  let left = budget;
  const corner = (point: number[]): Corner => {
    left--;
    return { point, value: f(point) };
  };
  const corners = [[...start], ...start.map((_, i) => start.map((x, j) => (i === j ? x + step : x)))].map(corner);
  for (;;) {
    corners.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [corners[0], corners[d], corners[d - 1]];
    if (!best || !worst || !second) return [...start];
    if (left <= 0 || worst.value - best.value < tolerance) return best.point;
    const centre = start.map((_, i) => corners.slice(0, d).reduce((sum, { point }) => sum + (point[i] ?? 0), 0) / d);
    const along = (t: number) => corner(centre.map((x, i) => x + t * (x - (worst.point[i] ?? 0))));
    const mirrored = along(1);
    let taken: Corner | undefined;
    if (mirrored.value < best.value) {
      const far = along(grow);
      taken = far.value < mirrored.value ? far : mirrored;
    } else if (mirrored.value < second.value) taken = mirrored;
    else {
      const near = along(mirrored.value < worst.value ? contract : -contract);
      if (near.value < Math.min(worst.value, mirrored.value)) taken = near;
    }
    if (taken) corners[d] = taken;
    else
      for (let i = 1; i <= d; i++)
        corners[i] = corner((corners[i]?.point ?? []).map((x, j) => (best.point[j] ?? 0) + shrinkTo * (x - (best.point[j] ?? 0))));
  }
}
