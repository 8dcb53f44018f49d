import type { Plan, PlannedCourse, PlannedTerm } from '@masterplan/model';
import { sentenceCase } from '../grammar.ts';
import { count, usd } from '../numbers.ts';
import { counted } from '../time.ts';
import { sized } from './breaches.ts';
import { sayBridging } from './bridging.ts';
import { sayChanges } from './changes.ts';
import { weekly } from './constraints.ts';
import { courseName } from './course.ts';
import { assumedNames, sayDefaults } from './defaults.ts';
import { loadBar } from './load.ts';
import { sayObjectives } from './objectives.ts';
import { bullets, heading, lines, type Paper, plainPaper, table } from './paper.ts';
import { inWords } from './phrases.ts';
import { sayMayBreak, sayPlan } from './plan.ts';
import { shortBy } from './progress.ts';
import { creditsText, spanText, termName } from './when.ts';

/** A plan as printable plain text, 80 columns wide, without color. */
export const planText = (plan: Plan): string => `${planLines(plan).join('\n')}\n`;

/** The same as lines on any paper: the answer, the terms, their load, the audit, how good it is, what is assumed. */
export function planLines(plan: Plan, paper: Paper = plainPaper): string[] {
  const part = (title: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [...heading(paper, title), ...bullets(paper, texts)];
  const [mayBreak, ...rules] = sayMayBreak(plan.mayBreak);
  return [
    ...lines(paper, plan.title).map((line) => paper.paint('bold', line)),
    ...lines(paper, sayPlan(plan).join(' ')),
    ...part(
      'Choices in the degree',
      plan.options.map(({ choice, title }) => `${inWords(choice)}: ${title}`),
    ),
    ...part('What to learn first', plan.bridging.length === 0 ? [] : sayBridging(plan.bridging)),
    ...termsText(paper, plan),
    ...loadText(paper, plan),
    ...auditText(paper, plan),
    ...part('How good it is', sayObjectives(plan)),
    ...part('What changes', plan.changes.length === 0 ? [] : sayChanges(plan.changes)),
    ...heading(paper, 'What is assumed'),
    ...lines(paper, sayDefaults(plan.defaults)),
    ...bullets(paper, plan.defaults.figures),
    ...(mayBreak === undefined ? [] : ['', ...lines(paper, mayBreak), ...bullets(paper, rules)]),
  ];
}

function termsText(paper: Paper, plan: Plan): string[] {
  const titles = new Map(plan.audit.map(({ id, title }) => [id, title]));
  const rows = (courses: readonly PlannedCourse[], done: boolean, sessions: boolean) =>
    courses.map((course) => ({
      cells: [courseName(course.code), course.title, count(course.credits, 2), done ? '' : count(course.hoursPerWeek, 1)],
      under: remarks(course, titles, { done, sessions }),
    }));
  const before = plan.passed.length === 0 ? [] : [{ title: 'Passed or being taken', rows: rows(plan.passed, true, false) }];
  return [
    ...heading(paper, 'Terms'),
    ...table(
      paper,
      [
        { title: 'Code', most: 16 },
        { title: 'Course' },
        { title: 'Credits', right: true, most: 7 },
        { title: 'Hours a week', right: true, most: 12 },
      ],
      [...before, ...plan.terms.map((term) => ({ title: termLine(plan, term), rows: rows(term.courses, false, hasSessions(term)) }))],
      '  ',
    ),
  ];
}

const hasSessions = ({ courses }: PlannedTerm): boolean => courses.some(({ session }) => session !== 1);

function termLine(plan: Plan, term: PlannedTerm): string {
  const name = `${sentenceCase(termName(term.id))} (${spanText(term.from, term.to)})`;
  if (term.courses.length === 0) return `${name}: no courses`;
  const price = term.tuitionUsd === undefined ? '' : `, tuition ${usd(term.tuitionUsd)}`;
  return `${name}: ${creditsText(term.credits, plan.creditUnit)}${price}`;
}

function remarks(
  course: PlannedCourse,
  titles: ReadonlyMap<string, string>,
  { done, sessions }: { done: boolean; sessions: boolean },
): string {
  const serves = course.serves.map((id) => titles.get(id) ?? id);
  const assumed = course.assumed.filter((of) => of !== 'placeholder').map((of) => assumedNames[of]);
  return [
    ...(sessions ? [`session ${course.session}`] : []),
    serves.length === 0 ? (done ? 'counts toward nothing' : 'for a course that requires it') : `for ${serves.join(', ')}`,
    ...(course.pinned ? ['where you put it'] : []),
    ...(course.assumed.includes('placeholder') ? ['a placeholder: the list does not name it'] : []),
    ...(assumed.length === 0 ? [] : [`assumed: ${assumed.join(', ')}`]),
  ].join('; ');
}

/** Columns of a load's line beside its bar: the term's name, the hours, the space between. */
const LOAD_TEXT = 40;

function loadText(paper: Paper, { terms }: Plan): string[] {
  const most = Math.max(0, ...terms.flatMap((term) => [term.hoursPerWeek, term.limitHoursPerWeek]));
  const cells = Math.min(28, paper.width - LOAD_TEXT);
  const legend = paper.unicode ? '┃ stands where your hours end.' : '| stands where your hours end.';
  return [
    ...heading(paper, 'Hours a week, in the fullest session of each term'),
    ...terms.map((term) => {
      const bar = loadBar({ hours: term.hoursPerWeek, limit: term.limitHoursPerWeek, most }, cells, paper.unicode);
      const said = term.courses.length === 0 ? 'no courses' : `${weekly(term.hoursPerWeek)} of ${count(term.limitHoursPerWeek, 1)}`;
      return `${termName(term.id).padEnd(11)}  ${bar}  ${said}`;
    }),
    ...lines(paper, legend).map((line) => paper.paint('dim', line)),
  ];
}

function auditText(paper: Paper, { audit }: Plan): string[] {
  return [
    ...heading(paper, 'Requirements'),
    ...table(
      paper,
      [
        { title: 'Requirement' },
        { title: 'Asks for', most: 10 },
        { title: 'Passed', right: true, most: 7 },
        { title: 'Taking', right: true, most: 7 },
        { title: 'Planned', right: true, most: 7 },
        { title: '', most: 9 },
      ],
      [
        {
          rows: audit.map((progress) => ({
            cells: [
              progress.title,
              sized(progress.need, progress.unit),
              ...[progress.passed, progress.inProgress, progress.planned].map((value) => count(value, 2)),
              shortBy(progress) > 0 ? `${sized(shortBy(progress), progress.unit)} missing` : 'met',
            ],
            under: progress.courses.map(courseName).join(', '),
          })),
        },
      ],
    ),
    ...lines(paper, `${counted(audit.filter((progress) => shortBy(progress) === 0).length, 'requirement')} of ${count(audit.length)} met.`),
  ];
}
