import type { Catalog, Figure, Origin } from '@masterplan/model';

export type Citations = Figure['citations'];

/** Publications that an origin's chain ends in: its source, the sources among its inputs, or the basis of a judgment. */
export function citationsOf(catalog: Catalog, origin: Origin): Citations {
  const ids = origin.kind === 'observed' ? [origin.source] : origin.kind === 'modeled' ? origin.inputs : origin.basis;
  const direct = ids.flatMap((id) => citation(catalog, id));
  const throughTables = ids.flatMap((id) =>
    Object.values(catalog.tables[id]?.columns ?? {}).flatMap((column) =>
      column.origin.kind === 'observed' ? citation(catalog, column.origin.source) : [],
    ),
  );
  const all = [...direct, ...throughTables];
  return all.filter((entry, index) => all.findIndex((other) => other.url === entry.url && other.title === entry.title) === index);
}

function citation(catalog: Catalog, id: string): Citations {
  const source = catalog.sources[id];
  return source
    ? [
        {
          title: `${source.title}, ${source.release}`,
          publisher: source.publisher,
          url: source.url,
          asOf: source.asOf,
          license: source.license,
        },
      ]
    : [];
}
