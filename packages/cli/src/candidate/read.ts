import { readCandidate } from '@masterplan/catalog';
import type { Candidate, Catalog } from '@masterplan/model';
import { WrongInput } from '../exit.ts';

/** The candidate that a file's text holds. Throws WrongInput with every mistake in it. */
export function candidateIn(file: string, text: string, catalog: Catalog, asOf: string): Candidate {
  const read = readCandidate(file, text, catalog, asOf);
  if (!read.ok) throw new WrongInput(read.problems);
  return read.candidate;
}
