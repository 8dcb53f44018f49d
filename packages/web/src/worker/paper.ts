import { formatProblem, type Resume, readResume, readTranscript, type Transcript } from '@masterplan/catalog';
import type { Catalog } from '@masterplan/model';
import { checkFile, checkSelfFile } from './check.ts';
import type { Checked, Self } from './protocol.ts';
import { type ApplicationsFile, applicationsFile } from './when.ts';

/** A paper that the visitor opened, as what it was read. */
export type Paper =
  | { kind: 'candidate'; checked: Checked }
  | { kind: 'applications'; file: ApplicationsFile }
  | { kind: 'resume'; resume: Resume; problems: string[] }
  /** What its courses suggest of the knowledge; and what of it counts toward a program, where one was named. */
  | { kind: 'transcript'; resume: Resume; transcript: Transcript | undefined; program: string | undefined; problems: string[] };

interface PaperAsk {
  name: string;
  text: string;
  self: Self;
  program: string | undefined;
}

/** Tells the files of a self, a candidate and applications, a résumé (JSON Resume) and a transcript apart by what they hold, and reads it. Never throws. */
export function readPaper({ name, text, self, program }: PaperAsk, catalog: Catalog): Paper {
  const keys = topKeys(text);
  if (keys.includes('candidate')) return { kind: 'candidate', checked: checkSelfFile(name, text, catalog) };
  if (keys.some((key) => ['goals', 'finances', 'constraints', 'study'].includes(key)))
    return { kind: 'candidate', checked: checkFile(name, text, self, catalog) };
  if (keys.includes('applications')) return { kind: 'applications', file: applicationsFile(catalog, name, text) };
  if (keys.some((key) => ['basics', 'education', 'skills', 'work'].includes(key)) || /^\s*\{/.test(text)) {
    const resume = readResume(text, name);
    return { kind: 'resume', resume, problems: resume.problems.map(said) };
  }
  const record = catalog.programs.find(({ id }) => id === program)?.record;
  const transcript = record && readTranscript(text, record, name);
  const courses = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, mostLines);
  const resume = readResume(JSON.stringify({ education: [{ courses }] }), name);
  const nothing = resume.proposals.length === 0 && (transcript?.matched.length ?? 0) === 0;
  return { kind: 'transcript', resume, transcript, program, problems: nothing ? (transcript?.problems.map(said) ?? []) : [] };
}

const mostLines = 400;

/** Names at the left edge of a YAML file, or the outer ones of a JSON object. */
function topKeys(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  } catch {
    return [...text.matchAll(/^"?([A-Za-z]+)"?:(?=\s|$)/gm)].map((match) => match[1] ?? '');
  }
}

const said = (problem: Parameters<typeof formatProblem>[0]): string => `${formatProblem(problem).replace(/\.$/, '')}.`;
