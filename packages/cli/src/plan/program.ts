import { readProgram, searchPrograms } from '@masterplan/catalog';
import type { Catalog, Program } from '@masterplan/model';
import { WrongInput } from '../exit.ts';
import { readText } from '../files/read-text.ts';
import { didYouMean } from '../near.ts';
import type { Shell } from '../shell.ts';

/** A program to plan or look at: the catalog's own, or of a file. */
export interface Found {
  record: Program;
  /** As it was named. */
  named: string;
  /** What a reader of their own file is told beside. */
  notes: string[];
}

/** A path has a slash or an ending; ids have neither. «-» is standard input. */
export const isFile = (text: string): boolean => text === '-' || /[\\/]|\.(ya?ml|json)$/i.test(text);

/** The program of an id or of a file in the catalog's format. Throws WrongInput with the nearest ids, or every problem of the file. */
export async function findPlannable(shell: Shell, catalog: Catalog, named: string): Promise<Found> {
  if (isFile(named)) return ownProgram(shell, named);
  const id = named.includes(':') ? named : `deep:${named}`;
  const found = catalog.programs.find((program) => program.id === id);
  if (found) return { record: found.record, named: found.id, notes: [] };
  if (catalog.listed.some((row) => row.id === id))
    throw new WrongInput(
      `«${id}» is a listed field: its requirements and courses are not on record, so it can't be planned; «masterplan programs --kind deep» lists those that can`,
    );
  throw new WrongInput(
    `there is no program «${named.slice(0, 120)}»${nearIds(catalog, named) || '; «masterplan programs --kind deep» lists them, and a file of your own ends in .yaml'}`,
  );
}

async function ownProgram(shell: Shell, file: string): Promise<Found> {
  const read = readProgram(await readText(shell, file), file);
  if (!read.ok) throw new WrongInput(read.problems);
  const unsourced = read.unsourced.map(({ field }) => field).join(', ');
  return {
    record: read.program,
    named: file,
    notes: read.unsourced.length === 0 ? [] : [`${file}: figures without a source, which the catalog would ask for: ${unsourced}`],
  };
}

function nearIds(catalog: Catalog, named: string): string {
  const slugs = catalog.programs.map(({ id }) => id.slice('deep:'.length));
  const near = didYouMean(named.replace(/^deep:/, ''), slugs);
  if (near !== '') return near;
  const words = named.replace(/^deep:/, '').replaceAll('-', ' ');
  const found = searchPrograms(catalog, words, 40).filter(({ kind }) => kind === 'deep');
  return found.length === 0
    ? ''
    : `; did you mean ${found
        .slice(0, 3)
        .map(({ id }) => `«${id.slice('deep:'.length)}»`)
        .join(' or ')}?`;
}
