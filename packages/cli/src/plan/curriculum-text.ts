import type { AreaCoverage, Curriculum, MissedYearsAtHours, Months, MonthsAtHours } from '@masterplan/engine';
import { isPublished, type Program } from '@masterplan/model';
import { areaName, count, creditsText, creditUnitName, monthsText, monthText, percent } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';
import { bullets } from './plan-text.ts';
import { structureText } from './structure-text.ts';

/** A curriculum with what planning it showed. */
export interface CurriculumAnswer {
  program: Program;
  curriculum: Curriculum;
  /** For whom it was planned, and from when. */
  planned: { who: string; start: string };
  hours: MonthsAtHours[];
  missed: MissedYearsAtHours[];
  /** Why no number of hours makes a plan, where none does. */
  noPlan: string | undefined;
}

const right = 'right' as const;

/** A curriculum as lines of text. */
export function curriculumText(page: Page, answer: CurriculumAnswer): string[] {
  const { program, curriculum } = answer;
  return [
    ...wrapped(page, `${program.name} (${program.degree}), ${program.institution.name}`).map((line) => paint(page, 'bold', line)),
    ...coverageText(page, curriculum),
    ...structureText(page, curriculum),
    ...orderText(page, curriculum),
    ...bottlenecksText(page, curriculum),
    ...hoursText(page, answer),
    ...missedText(page, answer),
    ...similarText(page, curriculum),
  ];
}

const dim = (page: Page, text: string): string[] => wrapped(page, text).map((line) => paint(page, 'dim', line));

function coverageText(page: Page, { coverage }: Curriculum): string[] {
  const title = heading(page, 'What it covers');
  if (!isPublished(coverage)) return [...title, ...wrapped(page, 'Not known: its credits or its requirements are not published.')];
  const rows = (kind: AreaCoverage['kind']) =>
    coverage.areas
      .filter((area) => area.kind === kind)
      .map(({ area, required, requiredShare, reachable, reachableShare, requiredCourses }) => ({
        cells: [
          areaName(area),
          kind === 'core' ? 'core' : 'special',
          `${count(required, 2)} (${percent(requiredShare)})`,
          `${count(reachable, 2)} (${percent(reachableShare)})`,
        ],
        under: [requiredCourses.join(', ')],
      }));
  return [
    ...title,
    ...table(
      page,
      [
        { title: `Of ${creditsText(coverage.credits, coverage.unit)}`, flexible: true },
        { title: 'Area' },
        { title: 'Required', align: right },
        { title: 'At most', align: right },
      ],
      [...rows('core'), ...rows('specialization')],
    ),
    ...dim(
      page,
      'Required: in courses that nobody can avoid, named below. At most: what a student who wants it could take. A course of two areas counts in both.',
    ),
    ...(coverage.assumedCredits.length > 0
      ? dim(
          page,
          `Without published credits, taken as ${count(coverage.usualCredits, 2)} ${creditUnitName(coverage.unit)}: ${count(coverage.assumedCredits.length)} courses.`,
        )
      : []),
  ];
}

const orderText = (page: Page, { orderRules }: Curriculum): string[] =>
  orderRules.length === 0 ? [] : [...heading(page, 'Rules of order that prerequisites do not hold'), ...bullets(page, orderRules)];

const MOST_BOTTLENECKS = 10;

function bottlenecksText(page: Page, { bottlenecks, whole }: Curriculum): string[] {
  const title = heading(page, 'Bottlenecks');
  if ('cycle' in whole || whole.courses.length === 0) return [];
  if (bottlenecks.length === 0)
    return [...title, ...wrapped(page, 'None: every course that others wait for or everyone takes runs in two terms of the year or more.')];
  const shown = bottlenecks.slice(0, MOST_BOTTLENECKS);
  return [
    ...title,
    ...table(
      page,
      [
        { title: 'Code' },
        { title: 'Course', flexible: true },
        { title: 'Blocks', align: right },
        { title: 'Required' },
        { title: 'Offered' },
      ],
      shown.map(({ code, title: course, blocking, required, terms }) => ({
        cells: [code, course, count(blocking), required ? 'yes' : 'no', isPublished(terms) ? `${terms.join(', ')} only` : 'not published'],
      })),
    ),
    ...dim(
      page,
      'Courses that others wait for or everyone takes, and that run in one term of the year, or in terms that are not published.',
    ),
    ...(bottlenecks.length > shown.length ? dim(page, `${count(bottlenecks.length - shown.length)} more; --json lists them.`) : []),
  ];
}

const monthsCell = (months: Months): string => (months === 'none' ? 'no plan' : months === 'not-known' ? 'not known' : monthsText(months));

function hoursText(page: Page, { hours, planned, noPlan }: CurriculumAnswer): string[] {
  if (noPlan !== undefined) return [...heading(page, 'How long it takes'), ...wrapped(page, `Not known. ${noPlan}`)];
  const fewest = hours.find(({ months }) => typeof months === 'number');
  const said = fewest
    ? `${count(fewest.hoursPerWeek)} hours a week are enough; with fewer no plan was found.`
    : 'With none of these hours a plan was found.';
  return [
    ...heading(page, 'How long it takes, by hours a week'),
    ...table(
      page,
      [
        { title: 'Hours a week', align: right, flexible: true },
        { title: 'From the first term to the end', align: right },
      ],
      hours.map(({ hoursPerWeek, months }) => ({ cells: [count(hoursPerWeek), monthsCell(months)] })),
    ),
    ...wrapped(page, said),
    ...dim(
      page,
      `The shortest plan found for ${planned.who}, from ${monthText(planned.start)}. «Not known»: none was found in the time given, and none was ruled out.`,
    ),
  ];
}

function missedText(page: Page, { missed, noPlan }: CurriculumAnswer): string[] {
  const codes = missed[0]?.missed.map(({ code }) => code) ?? [];
  if (codes.length === 0 || noPlan !== undefined) return [];
  return [
    ...heading(page, 'If a bottleneck is not offered in the first year'),
    ...table(
      page,
      [{ title: 'Course', flexible: true }, ...missed.map(({ hoursPerWeek }) => ({ title: `${hoursPerWeek} hours`, align: right }))],
      codes.map((code, at) => ({ cells: [code, ...missed.map((each) => longerCell(each.missed[at]?.longer ?? 'not-known'))] })),
    ),
    ...dim(page, 'By how much the shortest plan gets longer at so many hours a week.'),
  ];
}

function longerCell(longer: Months | 'no-plan'): string {
  if (longer === 'no-plan') return 'no plan anyway';
  if (longer === 'none') return 'no plan left';
  if (longer === 'not-known') return 'not known';
  return longer === 0 ? 'no delay' : longer < 0 ? 'not known' : `+${monthsText(longer)}`;
}

function similarText(page: Page, { similar }: Curriculum): string[] {
  if (similar.length === 0) return [];
  return [
    ...heading(page, 'Programs most like it'),
    ...table(
      page,
      [
        { title: 'Program', flexible: true },
        { title: 'Credits', align: right },
        { title: 'Complexity', align: right },
        { title: 'Distance', align: right },
      ],
      similar.map(({ id, name, institution, credits, unit, complexity, distance }) => ({
        cells: [name, creditsText(credits, unit), complexity === 'cycle' ? 'a circle' : count(complexity, 1), distance.toFixed(2)],
        under: [institution, `deep:${id}`],
      })),
    ),
    ...dim(page, 'Distance: of the credits by area, required and at most, and a little of the size; 0 is the same, 1.25 the most.'),
  ];
}
