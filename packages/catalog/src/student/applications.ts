import { Applications, type Catalog } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { type Located, parseYaml } from '../records/yaml.ts';
import { distance } from './likeness.ts';
import { bounded, unreadable } from './text.ts';

type At = Pick<Located, 'file' | 'lineOf'>;
export type ReadApplications = { ok: true; applications: Applications; at: At } | { ok: false; problems: Problem[] };

const LEAST = 'give «version: 1», «name» and «applications», each with program, status and start';

/** Reads a file of applications, or the applications of a self's file, in YAML or JSON; every mistake of form and every unknown program at once, with line and field. */
export function readApplications(text: string, file: string, catalog: Catalog): ReadApplications {
  const bad = unreadable(file, text, LEAST);
  if (bad.length > 0) return { ok: false, problems: bad };
  const parsed = parseYaml(file, text, Applications, 'applications');
  if (!parsed.ok) return { ok: false, problems: bounded(parsed.problems) };
  const problems: Problem[] = [];
  const known = [...catalog.programs, ...catalog.listed].map(({ id }) => id);
  const seen = new Set<string>();
  for (const [at, { program, start }] of parsed.value.applications.entries()) {
    const path = ['applications', at, 'program'];
    const report = (message: string) => problems.push({ file, line: parsed.at.lineOf(path), field: path.join('.'), message });
    if (!known.includes(program)) report(`there is no program «${program}»${likeIt(program, known)}`);
    if (seen.has(`${program} ${start}`)) report(`«${program}» for ${start} stands here twice; keep one of the two`);
    seen.add(`${program} ${start}`);
  }
  return problems.length > 0 ? { ok: false, problems: bounded(problems) } : { ok: true, applications: parsed.value, at: parsed.at };
}

function likeIt(written: string, known: readonly string[]): string {
  const near = known
    .map((id) => ({ id, away: distance(written, id) }))
    .filter(({ id, away }) => away <= Math.max(3, id.length / 3))
    .sort((a, b) => a.away - b.away)[0];
  return near ? `; did you mean «${near.id}»?` : '; «masterplan programs» lists them';
}
