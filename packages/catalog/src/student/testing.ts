import { readFileSync } from 'node:fs';
import type { Program } from '@masterplan/model';
import { programOf } from '../program/testing.ts';
import { linesOf } from './text.ts';
import type { Transcript } from './transcript.ts';

/** A program of the repository, for tests. */
export const programNamed = (id: string): Program =>
  programOf(readFileSync(new URL(`../../../../data/programs/${id}.yaml`, import.meta.url), 'utf8'));

/** Each line that is not blank, as often as the result names it. */
export function accounted(read: Transcript): string[] {
  return [...read.matched, ...read.ignored, ...read.unmatched]
    .flatMap(({ line, text }) => text.split('\n').map((part, at) => ({ line: line + at, part })))
    .filter(({ part }) => part.trim() !== '')
    .sort((a, b) => a.line - b.line)
    .map(({ line, part }) => `${line}:${part}`);
}
/** Each line of a text that is not blank, with its number. */
export const expected = (text: string): string[] => linesOf(text).flatMap((line, at) => (line.trim() === '' ? [] : [`${at + 1}:${line}`]));
