import { Program } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { parseYaml } from '../records/yaml.ts';
import { checkProgram } from './check.ts';
import { checkSources } from './check-sources.ts';

/** `unsourced`: figures without a source, which the catalog refuses and a reader's own draft may have. */
export type ReadProgram = { ok: true; program: Program; unsourced: Problem[] } | { ok: false; problems: Problem[] };

/**
 * Reads a program's record of the reader's own, in the catalog's format (YAML or JSON): its form, and the links between its
 * parts, prerequisites that go in a circle among them. Never throws; every mistake at once, with line and field.
 */
export function readProgram(text: string, file = 'program'): ReadProgram {
  if (text.trim() === '')
    return { ok: false, problems: [{ file, line: 0, field: '', message: 'the text is empty; give a program as in data/programs' }] };
  const parsed = parseYaml(file, text, Program);
  if (!parsed.ok) return parsed;
  const { value: program, at } = parsed;
  const unsourced: Problem[] = [];
  checkSources(program, (path, message) => unsourced.push({ file, line: at.lineOf(path), field: path.join('.'), message }));
  const isUnsourced = ({ field, message }: Problem) => unsourced.some((other) => other.field === field && other.message === message);
  const problems = checkProgram(program, at).filter((problem) => !isUnsourced(problem));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, program, unsourced };
}
