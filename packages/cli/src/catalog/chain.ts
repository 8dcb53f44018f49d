import { figureOf } from '@masterplan/catalog';
import type { Catalog, Figure, Source } from '@masterplan/model';

/** One link of a figure's chain: another figure, a publication, a table of the catalog, or a record named as a whole. */
export type Link =
  | { kind: 'figure'; id: string; figure: Figure; from: Link[] }
  | { kind: 'source'; id: string; source: Source }
  | { kind: 'table'; id: string; title: string; from: Link[] }
  | { kind: 'record'; id: string };

/** Chains are short; deeper than this something turns in a circle. */
const DEEPEST = 6;

/** What a figure was made of, down to the publications or judgments in which its chain ends. */
export function chainOf(catalog: Catalog, figure: Figure, seen: ReadonlySet<string> = new Set([figure.id])): Link[] {
  const { origin } = figure;
  const ids = origin.kind === 'observed' ? [origin.source] : origin.kind === 'modeled' ? origin.inputs : origin.basis;
  return ids.map((id) => linkOf(catalog, id, seen));
}

function linkOf(catalog: Catalog, id: string, seen: ReadonlySet<string>): Link {
  const source = catalog.sources[id];
  if (source) return { kind: 'source', id, source };
  const table = catalog.tables[id];
  if (table) {
    const sources = new Set(Object.values(table.columns).flatMap(({ origin }) => (origin.kind === 'observed' ? [origin.source] : [])));
    return { kind: 'table', id, title: table.title, from: [...sources].map((inner) => linkOf(catalog, inner, seen)) };
  }
  const figure = seen.has(id) || seen.size >= DEEPEST ? undefined : figureOf(catalog, id);
  return figure ? { kind: 'figure', id, figure, from: chainOf(catalog, figure, new Set([...seen, id])) } : { kind: 'record', id };
}
