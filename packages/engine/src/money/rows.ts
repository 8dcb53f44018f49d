/** Rows of zeros by year, one a call, that share one piece of memory: many are made, and they are few years long. */
export function rowsOf(years: number, count: number): () => Float64Array {
  const all = new Float64Array(years * count);
  let made = 0;
  return () => {
    const row = all.subarray(made * years, (made + 1) * years);
    made += 1;
    return row;
  };
}
