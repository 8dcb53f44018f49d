import { type KnowledgeArea, knowledgeAreas } from '@masterplan/model';
import type { Problem } from '../records/problem.ts';
import { locate } from '../records/yaml.ts';
import { areasOf } from './resume-areas.ts';
import { type ResumeEntry, type ResumeReport, resumeParts, type WorkEntry } from './resume-parts.ts';
import { bounded, unreadable } from './text.ts';

export type { ResumeEntry } from './resume-parts.ts';

export interface KnowledgeProposal {
  area: KnowledgeArea;
  /** 1 introduced, 2 a university course, 3 a graduate course or used at work, 4 could teach it: the highest that an entry gives. */
  level: 1 | 2 | 3 | 4;
  /** The entries that it rests on, as written, each with the level that it gives and why. */
  from: ResumeEntry[];
}

/** What a résumé suggests of its owner. Nothing of it is taken over until the reader accepts it. */
export interface Resume {
  proposals: KnowledgeProposal[];
  /** Years of work, overlapping jobs counted once; left out unless every job has its first and last month. */
  yearsExperience?: { years: number; from: WorkEntry[] };
  /** Entries that say nothing of an area, and jobs whose dates are not complete. */
  unmatched: (ResumeEntry | WorkEntry)[];
  /** Parts of the résumé that are not read. */
  notRead: string[];
  problems: Problem[];
}

/**
 * Reads a résumé in JSON Resume (https://jsonresume.org/schema): the courses and fields under `education`, `skills` with
 * their keywords, and the dates under `work`. Every entry is in a proposal or among the unmatched. Never throws.
 */
export function readResume(text: string, file = 'resume.json'): Resume {
  const nothing = { proposals: [], unmatched: [], notRead: [] };
  const bad = unreadable(file, text, 'give a résumé in JSON Resume, with «education», «skills» and «work»');
  if (bad.length > 0) return { ...nothing, problems: bad };
  const located = locate(file, text);
  if (!located.ok) return { ...nothing, problems: bounded(located.problems.map(asJson)) };
  const problems: Problem[] = [];
  const { lineOf } = located.at;
  const report: ResumeReport = (path, message) => problems.push({ file, line: lineOf(path), field: path.join('.'), message });
  const parts = resumeParts(located.value, lineOf, report);
  const matched = parts.entries.map((entry) => ({ entry, areas: areasOf(entry.topic) }));
  const years = yearsOf(parts.work);
  return {
    proposals: knowledgeAreas.flatMap((area) => {
      const from = matched.filter(({ areas }) => areas.includes(area)).map(({ entry }) => entry);
      const level = from.reduce<0 | 1 | 2 | 3 | 4>((most, entry) => (entry.level > most ? entry.level : most), 0);
      return level === 0 ? [] : [{ area, level, from }];
    }),
    ...(years !== undefined && { yearsExperience: { years, from: parts.work } }),
    unmatched: [...matched.filter(({ areas }) => areas.length === 0).map(({ entry }) => entry), ...(years === undefined ? parts.work : [])],
    notRead: parts.notRead,
    problems: bounded(problems),
  };
}

const asJson = (problem: Problem): Problem => ({ ...problem, message: problem.message.replace('not valid YAML', 'not valid JSON') });

const MOST_YEARS = 50;

/** Years of months worked, first and last included, to a tenth; undefined unless every job has both, in order. */
function yearsOf(work: readonly WorkEntry[]): number | undefined {
  if (work.length === 0 || work.some(({ from, to }) => from === undefined || to === undefined)) return undefined;
  const spans = work.map(({ from = 0, to = 0 }) => ({ from, to })).sort((a, b) => a.from - b.from);
  let months = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    months += Math.max(0, to - Math.max(from - 1, until));
    until = Math.max(until, to);
  }
  const years = Math.round((months / 12) * 10) / 10;
  return years <= MOST_YEARS ? years : undefined;
}
