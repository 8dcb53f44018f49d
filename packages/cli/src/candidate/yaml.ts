import { type Candidate, criteria, knowledgeAreas } from '@masterplan/model';

const COMMENT_COLUMN = 35;

/** A candidate as a YAML file with a comment on each field; read back it is the same candidate. */
export function candidateYaml(candidate: Candidate): string {
  const { place, home, background, work, knowledge, goals, study, constraints, finances } = candidate;
  const { weights, preferences, dilemmas, assumptions, offers, shortlist } = candidate;
  const lines = [
    '# A candidate for Masterplan. Dollars are of today, before tax, a year unless the name says otherwise.',
    'version: 1',
    `name: ${quoted(candidate.name)}`,
    ...(candidate.example ? ['example: true'] : []),
    entry(0, 'status', candidate.status, 'citizen-or-resident or student-visa'),
    'place:',
    entry(1, 'state', quoted(place.state), 'where you live and work, or mean to'),
    ...(place.area === undefined ? [] : [entry(1, 'area', quoted(place.area), 'code of a wage area; may be left out')]),
    ...(home === undefined
      ? []
      : [
          entry(0, 'home', '', 'life without the degree'),
          entry(1, 'country', quoted(home.country), 'two capitals'),
          entry(1, 'payPerYear', home.payPerYear, 'in the home currency, before tax'),
          entry(1, 'taxRate', home.taxRate, 'of that pay, 0 to 0.7'),
        ]),
    'background:',
    entry(1, 'bachelor', background.bachelor, 'computing, mathematics-statistics, engineering, science, business-economics, other or none'),
    entry(1, 'yearsExperience', background.yearsExperience),
    entry(1, 'occupation', quoted(background.occupation), 'SOC code of the present or last work, or none'),
    entry(1, 'publications', background.publications),
    'work:',
    entry(1, 'payUsdPerYear', work.payUsdPerYear, 'before tax; without work, what you expect to find without the degree'),
    Object.keys(knowledge).length > 0
      ? entry(0, 'knowledge', '', '0 none, 1 introduced, 2 university course, 3 graduate course or used at work, 4 could teach it')
      : entry(0, 'knowledge', '{}', 'by area, 0 to 4'),
    ...knowledgeAreas.flatMap((area) => (knowledge[area] === undefined ? [] : [entry(1, area, knowledge[area])])),
    'goals:',
    entry(
      1,
      'role',
      goals.role,
      'machine-learning-engineer, data-scientist, research-scientist, ai-governance-specialist or machine-learning-product-manager',
    ),
    entry(1, 'specialization', goals.specialization, 'deep-learning, data-mining, reinforcement-learning, nlp, explainable-ai or open'),
    'study:',
    entry(1, 'earliestStart', quoted(study.earliestStart)),
    entry(1, 'hoursPerWeek', study.hoursPerWeek, 'for study beside a job'),
    entry(1, 'pace', study.pace, 'part-time keeps the job, full-time leaves it, or either'),
    'constraints:',
    entry(1, 'delivery', list(constraints.delivery), 'on-campus, online, hybrid'),
    entry(1, 'states', list(constraints.states), 'where a campus may be; empty: anywhere'),
    entry(1, 'countries', list(constraints.countries)),
    ...optional(1, 'maxMonths', constraints.maxMonths, 'longest time to the degree'),
    ...optional(1, 'maxTuitionUsd', constraints.maxTuitionUsd, 'highest tuition of the whole program'),
    'finances:',
    entry(1, 'savingsUsd', finances.savingsUsd, 'for the degree'),
    entry(1, 'employerUsdPerYear', finances.employerUsdPerYear, 'what an employer pays toward tuition'),
    ...optional(1, 'employerClawbackMonths', finances.employerClawbackMonths, 'months to stay, or pay the help back'),
    entry(1, 'federalLoans', finances.federalLoans, 'would take them'),
    entry(1, 'privateLoans', finances.privateLoans),
    entry(1, 'existingFederalLoansUsd', finances.existingFederalLoansUsd, 'owed now'),
    entry(1, 'repayment', finances.repayment, 'of federal loans: standard or rap (by income)'),
    entry(1, 'legacyBorrower', finances.legacyBorrower, 'in the program with a federal loan before July 2026'),
    entry(1, 'filing', finances.filing, 'single, married-joint or head-of-household'),
    entry(1, 'dependents', finances.dependents),
    entry(0, 'weights', '', 'only their proportions count'),
    ...criteria.map((criterion) => entry(1, criterion, weights[criterion])),
    ...(preferences === undefined ? [] : rest('preferences', preferences, 'in place of exact weights')),
    ...(dilemmas === undefined ? [] : rest('dilemmas', dilemmas, 'where you stand in the four dilemmas')),
    ...rest('assumptions', assumptions, 'own values in place of the catalog’s, by parameter id'),
    ...rest('offers', offers, 'own tuition, scholarship or assistantship, by program'),
    ...rest('shortlist', shortlist, 'programs to work out in full'),
  ];
  return `${lines.join('\n')}\n`;
}

function entry(depth: number, key: string, value: string | number | boolean, comment = ''): string {
  const text = `${'  '.repeat(depth)}${key}:${value === '' ? '' : ` ${value}`}`;
  return comment === '' ? text : `${`${text} `.padEnd(COMMENT_COLUMN)}# ${comment}`;
}

/** A field that may be left out. */
const optional = (depth: number, key: string, value: number | undefined, comment: string): string[] =>
  value === undefined ? [] : [entry(depth, key, value, comment)];

/** JSON is YAML: lists and maps of rarely used fields are written in it, one line each. */
const rest = (key: string, value: unknown, comment: string): string[] => [entry(0, key, JSON.stringify(value), comment)];

const quoted = (text: string): string => JSON.stringify(text);
const list = (values: readonly string[]): string =>
  `[${values.map((value) => (/^[a-z-]+$/.test(value) ? value : quoted(value))).join(', ')}]`;
