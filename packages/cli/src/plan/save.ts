import { resolve } from 'node:path';
import type { Plan } from '@masterplan/model';
import { planCsv, planIcs, planJson, planText } from '@masterplan/words';
import { WrongInput } from '../exit.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Shell } from '../shell.ts';

/** The forms in which a plan can be a file. */
const forms = ['json', 'csv', 'ics', 'txt'] as const;
export type FileForm = (typeof forms)[number];

/** A plan as a file's content; `asOf` is the day that a calendar says it was made on. */
export function planFile(plan: Plan, form: FileForm, asOf: string): string {
  switch (form) {
    case 'json':
      return planJson(plan);
    case 'csv':
      return planCsv(plan);
    case 'ics':
      return planIcs(plan, asOf);
    case 'txt':
      return planText(plan);
  }
}

/** The form that a file's ending names. Throws WrongInput for another ending. */
export function formOf(file: string): FileForm {
  const ending = /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase();
  const form = forms.find((known) => known === ending);
  if (form === undefined)
    throw new WrongInput(
      `--save: «${file}» ends in none of ${forms.map((known) => `.${known}`).join(', ')}; .json is what --near and --compare read again`,
    );
  return form;
}

/** Writes a plan whole or not at all; throws WrongInput where a file is in the way. */
export async function savePlan(
  shell: Shell,
  plan: Plan,
  { file, force, asOf }: { file: string; force: boolean; asOf: string },
): Promise<void> {
  const refused = (why: string) => new WrongInput([{ file, line: 0, field: '', message: why }]);
  const written = await writeWhole(resolve(shell.cwd, file), planFile(plan, formOf(file), asOf), force).catch(
    (error: NodeJS.ErrnoException) => {
      throw refused(error.code === 'ENOENT' ? 'the folder does not exist' : `the file can't be written (${error.code ?? error.message})`);
    },
  );
  if (!written) throw refused('the file is already there; name another, or give --force to write over it');
}
