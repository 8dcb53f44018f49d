import { figureOf } from '@masterplan/catalog';
import type { Catalog, Figure } from '@masterplan/model';
import type { FigureLabel } from './protocol.ts';

/** A figure's name for a list; a table that figures were read from is named by its title. */
export function labelOf(catalog: Catalog, id: string): FigureLabel[] {
  const figure = figureOf(catalog, id);
  if (figure) return [{ id, label: figure.label, kind: figure.origin.kind, opens: true, citations: figure.citations.map(cited) }];
  const table = catalog.tables[id];
  const source = catalog.sources[id];
  const label = table?.title ?? (source && `${source.publisher}: ${source.title}`);
  return label === undefined ? [] : [{ id, label, kind: 'observed', opens: false, citations: [] }];
}

function cited({ publisher, title, asOf, url }: Figure['citations'][number]): string {
  return `${publisher ? `${publisher}, ` : ''}${title}, ${asOf}. ${url}`;
}

/** Figures of a program, and of the field that its pay is read from, that its path is computed from. */
export function inputsOf(catalog: Catalog, subject: string): string[] {
  const program = catalog.programs.find(({ id }) => id === subject);
  const cell = program ? program.parent : subject;
  const listed = catalog.listed.find(({ id }) => id === cell);
  const own = program
    ? ['cost.tuition', 'cost.fees', 'credits', 'pace.fullTimeMonths', 'pace.partTimeMonths'].map((field) => `${subject}/${field}`)
    : [];
  const institution =
    listed && !program
      ? ['tuitionResident', 'tuitionNonresident', 'feesResident', 'feesNonresident'].map((field) => `institution:${listed.unitid}/${field}`)
      : [];
  const pay = listed ? [1, 5].flatMap((year) => [`${listed.id}/pay${year}`, `${listed.id}/estimate${year}`]) : [];
  return [...own, ...institution, ...pay].filter((id) => {
    const value = figureOf(catalog, id)?.value;
    return value !== undefined && value !== 'not published' && value !== 'not-published';
  });
}
