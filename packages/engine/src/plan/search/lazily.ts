/** What it makes, made once. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What it makes of each number below a count, made once where it is first asked for. */
export function lazily<T>(count: number, make: (at: number) => T): (at: number) => T {
  const made: ({ value: T } | undefined)[] = Array.from({ length: count }, () => undefined);
  return (at) => {
    const known = made[at] ?? { value: make(at) };
    made[at] = known;
    return known.value;
  };
}

/** What it makes of each key, made once. */
export function byKey<In, Key, Out>(keyOf: (given: In) => Key, make: (given: In) => Out): (given: In) => Out {
  const made = new Map<Key, { value: Out }>();
  return (given) => {
    const key = keyOf(given);
    const known = made.get(key) ?? { value: make(given) };
    made.set(key, known);
    return known.value;
  };
}
