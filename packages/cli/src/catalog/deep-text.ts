import { areas, type Catalog, type DeepProgram, isPublished, type Program, type Published } from '@masterplan/model';
import {
  areaName,
  count,
  countryName,
  creditUnitName,
  deliveryName,
  listed,
  monthsText,
  notPublished,
  percent,
  usd,
} from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { pairs } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';
import { payText } from './listed-text.ts';
import { requirementsText } from './requirements-text.ts';

const shown = <T>(value: Published<T>, write: (value: T) => string): string => (isPublished(value) ? write(value) : notPublished);
const words = (values: readonly string[]): string => (values.length === 0 ? 'none' : values.join(', '));

/** A program in depth as lines of text. */
export function deepText(page: Page, catalog: Catalog, program: DeepProgram): string[] {
  const { record } = program;
  return [
    ...wrapped(page, `${record.name} (${record.degree}), ${record.institution.name}`).map((line) => paint(page, 'bold', line)),
    paint(page, 'dim', record.url),
    '',
    ...pairs(page, facts(program)),
    ...heading(page, 'Cost'),
    ...pairs(page, cost(record)),
    ...requirementsText(page, record),
    ...heading(page, 'Courses on record by area'),
    ...wrapped(page, coursesByArea(record)),
    ...heading(page, 'Admission'),
    ...pairs(page, admission(record)),
    ...outcomes(page, record),
    ...payText(page, catalog.listed.find((row) => row.id === program.parent)?.pay, program.estimate),
    ...(record.gaps.length > 0
      ? [...heading(page, 'Looked for and not published'), ...record.gaps.flatMap((gap) => wrapped(page, gap, '- ', '  '))]
      : []),
    ...heading(page, 'Sources'),
    ...record.sources.flatMap((source) =>
      'url' in source
        ? [...wrapped(page, `${source.title} (${source.asOf})`, '- ', '  '), `  ${paint(page, 'dim', source.url)}`]
        : wrapped(page, `${catalog.sources[source.source]?.title ?? source.source} (${source.asOf})`, '- ', '  '),
    ),
  ];
}

function facts({ id, depth, parent, record }: DeepProgram): (readonly [string, string])[] {
  const { institution, pace } = record;
  return [
    ['Id', id],
    ['Place', `${institution.city}, ${institution.state ?? countryName(institution.country)}`],
    ['Control', `${institution.control.replaceAll('-', ' ')}; accredited by ${shown(institution.accreditor, String)}`],
    ['Delivery', shown(record.delivery, (forms) => listed(forms.map(deliveryName), 'or'))],
    ['Credits', shown(record.credits, ({ required, unit }) => `${count(required, 2)} ${creditUnitName(unit)}`)],
    ['Full time', shown(pace.fullTimeMonths, monthsText)],
    [
      'Part time',
      `${shown(pace.partTimeMonths, monthsText)}; allowed: ${shown(pace.partTimeAllowed, (allowed) => (allowed ? 'yes' : 'no'))}`,
    ],
    ['Must end within', shown(pace.maxYears, (years) => `${count(years, 1)} years`)],
    ['Starts', shown(record.calendar.starts, words)],
    [
      'Thesis, capstone, internship',
      [record.milestones.thesis, record.milestones.capstone, record.milestones.internship].map((value) => shown(value, String)).join('; '),
    ],
    [
      'Field',
      record.cip === 'none'
        ? `${record.field}; no CIP code outside the United States`
        : `${record.field}; CIP ${record.cip.code} (${record.cip.basis})`,
    ],
    ['Pay is read at', shown(parent, String)],
    ['Depth', depthMeaning[depth]],
  ];
}

const depthMeaning: Record<DeepProgram['depth'], string> = {
  plannable: 'plannable: its listed courses can fill every requirement',
  partial: 'partial: some requirement lists are open or not on record',
  described: 'described: not enough is published to plan it',
};

function cost(record: Program): (readonly [string, string])[] {
  if (!isPublished(record.cost)) return [['Tuition', notPublished]];
  const { currency, academicYear, tuition, fees } = record.cost;
  const money = (value: Published<number>): string =>
    shown(value, (amount) => (currency === 'USD' ? usd(amount) : `${currency} ${count(amount)}`));
  const tuitionLines: (readonly [string, string])[] = isPublished(tuition)
    ? [
        [
          'Tuition',
          `${money(tuition.resident)} resident, ${money(tuition.nonresident)} other, ${tuition.basis.replaceAll('-', ' ')}${tuition.count === undefined ? '' : `, ${count(tuition.count, 1)} times`}`,
        ],
        ...(tuition.note === undefined ? [] : [['Note', tuition.note] as const]),
      ]
    : [['Tuition', notPublished]];
  const feeNames = {
    perTerm: 'a term',
    perCredit: 'a credit',
    perYear: 'a year',
    perCourse: 'a course',
    once: 'once',
    healthInsurancePerTerm: 'a term for health insurance',
  } as const;
  const parts = isPublished(fees)
    ? (['perTerm', 'perCredit', 'perYear', 'perCourse', 'once', 'healthInsurancePerTerm'] as const).flatMap((key) =>
        fees[key] === undefined ? [] : [`${money(fees[key])} ${feeNames[key]}`],
      )
    : [];
  return [...tuitionLines, ['Fees', isPublished(fees) ? words(parts) : notPublished], ['Academic year', academicYear]];
}

function coursesByArea(record: Program): string {
  const counts = areas.flatMap((area) => {
    const total = record.courses.filter((course) => course.areas.includes(area)).length;
    return total === 0 ? [] : [`${areaName(area)} ${total}`];
  });
  return `${count(record.courses.length)} courses${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`;
}

function admission({ admission: terms }: Program): (readonly [string, string])[] {
  return [
    ['Deadlines', shown(terms.rounds, (rounds) => words(rounds.map((round) => `${round.deadline} for ${round.forTerm} (${round.name})`)))],
    ['Rolling', shown(terms.rolling, (rolling) => (rolling ? 'yes' : 'no'))],
    ['Bachelor', shown(terms.bachelor, words)],
    ['Prerequisites', shown(terms.prerequisites, words)],
    ['GRE', shown(terms.gre, (gre) => gre.replaceAll('-', ' '))],
    ['Lowest GPA', shown(terms.minGpa, (gpa) => count(gpa, 2))],
    ['Admitted', shown(terms.acceptanceRate, (rate) => percent(rate))],
    ['Experience', shown(terms.experienceYears, (years) => `${count(years, 1)} years`)],
  ];
}

function outcomes(page: Page, record: Program): string[] {
  if (!isPublished(record.outcomes)) return [];
  return [
    ...heading(page, 'Outcomes that it publishes'),
    ...record.outcomes.flatMap(({ measure, value, year, population, n }) =>
      wrapped(page, `${measure}: ${count(value, 3)} (${year}, ${population}${n === undefined ? '' : `, n = ${count(n)}`})`, '- ', '  '),
    ),
  ];
}
