import type { Problem } from './problem.ts';
import type { Located } from './yaml.ts';

/**
 * Every source that a record names must be a publication of the ledger: looks through a parsed file for origins
 * (`source`, `basis`) and citations, and reports each unknown id with its line.
 */
export function checkOrigins(at: Located, known: ReadonlySet<string>): Problem[] {
  return [...named(at.value, [])]
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({
      file: at.file,
      line: at.lineOf(path),
      field: path.join('.'),
      message: `a figure without a source: no publication has the id «${id}»; add it to sources.yaml or name one that is there`,
    }));
}

type Path = (string | number)[];

function* named(value: unknown, path: Path): Generator<{ id: string; path: Path }> {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) yield* named(inner, [...path, index]);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'source' && typeof inner === 'string') yield { id: inner, path: [...path, key] };
    else if (key === 'basis' && Array.isArray(inner)) {
      for (const [index, id] of inner.entries()) if (typeof id === 'string') yield { id, path: [...path, key, index] };
    } else yield* named(inner, [...path, key]);
  }
}
