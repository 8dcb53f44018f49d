import type {
  Candidate,
  CandidateKind,
  CreditUnit,
  Criterion,
  FigureKind,
  KnowledgeArea,
  Pace,
  RoleId,
  SkillGroup,
} from '@masterplan/model';

type Delivery = Candidate['constraints']['delivery'][number];
type Bachelor = Candidate['background']['bachelor'];

const areaNames: Record<KnowledgeArea, string> = {
  'probability-statistics': 'probability and statistics',
  'linear-algebra': 'linear algebra',
  algorithms: 'algorithms and data structures',
  'machine-learning': 'machine learning',
  ethics: 'ethics and responsible AI',
  'deep-learning': 'deep learning',
  'data-mining': 'data mining and big data',
  'reinforcement-learning': 'reinforcement learning and decisions',
  nlp: 'natural language processing',
  'explainable-ai': 'explainable and ethical AI',
  programming: 'programming',
  calculus: 'calculus',
};
const skillNames: Record<SkillGroup, string> = {
  'statistical-algorithmic': 'statistics and algorithms',
  programming: 'programming',
  'data-engineering': 'data engineering',
  analytical: 'analytical problem-solving',
  communication: 'communication',
  ethics: 'ethics',
};
const roleTitles: Record<RoleId, string> = {
  'machine-learning-engineer': 'machine learning engineer',
  'data-scientist': 'data scientist',
  'research-scientist': 'research scientist',
  'ai-governance-specialist': 'AI ethics and governance specialist',
  'machine-learning-product-manager': 'machine learning product manager',
};
const candidateKindNames: Record<CandidateKind, string> = {
  'working-professional': 'working professional',
  'recent-graduate': 'recent graduate',
  'career-changer': 'career changer',
  'aspiring-researcher': 'aspiring researcher',
  newcomer: 'technically inclined newcomer',
};
const criterionNames: Record<Criterion, string> = {
  curriculum: 'curriculum',
  outcomes: 'outcomes',
  flexibility: 'flexibility and duration',
  industry: 'faculty and industry links',
  recognition: 'accreditation and recognition',
  return: 'cost and return',
};
const figureKindNames: Record<FigureKind | 'yours', string> = {
  observed: 'published for exactly this',
  modeled: 'computed from published figures',
  assumed: 'a stated judgment',
  yours: 'your own figure',
};
const paceNames: Record<Pace, string> = { 'full-time': 'full-time', 'part-time': 'part-time' };
const deliveryNames: Record<Delivery, string> = { 'on-campus': 'on campus', online: 'online', hybrid: 'hybrid' };
const bachelorNames: Record<Bachelor, string> = {
  computing: 'computing',
  'mathematics-statistics': 'mathematics or statistics',
  engineering: 'engineering',
  science: 'a natural science',
  'business-economics': 'business or economics',
  other: 'another field',
  none: 'no field yet',
};
const creditUnits: Record<CreditUnit, string> = {
  'semester-hour': 'semester hours',
  'quarter-hour': 'quarter hours',
  'cmu-unit': 'units',
  ects: 'ECTS credits',
  'competency-unit': 'competency units',
  course: 'courses',
};
/** What a program fails on, or what is not known of it. */
const constraintNames: Record<string, string> = {
  hours: 'hours a week',
  'time-limit': 'time that the program allows',
  delivery: 'form of delivery',
  state: 'state',
  country: 'country',
  place: 'distance from home beside a job',
  'max-months': 'longest time to the degree',
  'max-tuition': 'highest tuition',
  'visa-online': 'presence on campus, which a student visa asks for',
  pace: 'pace',
  'missing-data': 'data to compute it',
  price: 'price',
  months: 'duration',
};
/** What an answer may hang on, by parameter or field: as the subject of a sentence. */
const leverNames: Record<string, string> = {
  'role-change': 'your chance to change role',
  tuition: 'the tuition',
  'pay-now': 'what you earn now',
  pay: 'what you earn now',
  'hours-per-week': 'your hours a week',
  hours: 'your hours a week',
  employer: 'what your employer pays',
  horizon: 'how far ahead you look',
  'horizon-years': 'how far ahead you look',
  'role-change-with-degree': 'your chance to change role with the degree',
  'role-change-without-degree': 'your chance to change role without the degree',
  'pay-growth-without': 'how much faster your present pay grows than everybody’s',
  'real-pay-growth': 'how pay grows from year to year',
  kappa: 'how much of the pay gap the degree itself causes',
  'kappa-q': "how much of the program's advantage the degree itself causes",
  'experience-carried': 'how much of your experience counts in the new role',
  'completion-full-time': 'the chance that you finish',
  'completion-part-time': 'the chance that you finish',
  'discount-rate': 'what money later is worth to you today',
  'search-months': 'how long you look for the new job',
  'h1b-chance': 'the chance of a work visa',
};

/** A known id's name; an unknown one in plain words, so that nothing is ever shown blank. */
const named = (names: Record<string, string>, id: string): string =>
  Object.hasOwn(names, id) ? (names[id] ?? id) : id.replace(/^param:/, '').replaceAll('-', ' ');

/** All of these take an id and give its name in lower case, ready for the middle of a sentence. */
export const areaName = (area: string): string => named(areaNames, area);
export const skillName = (skill: string): string => named(skillNames, skill);
export const roleTitle = (role: string): string => named(roleTitles, role);
export const kindName = (kind: string): string => named(candidateKindNames, kind);
export const criterionName = (criterion: string): string => named(criterionNames, criterion);
export const figureKindName = (kind: string): string => named(figureKindNames, kind);
export const paceName = (pace: string): string => named(paceNames, pace);
export const deliveryName = (delivery: string): string => named(deliveryNames, delivery);
export const bachelorName = (field: string): string => named(bachelorNames, field);
export const creditUnitName = (unit: string): string => named(creditUnits, unit);
export const constraintName = (constraint: string): string => named(constraintNames, constraint);
export const leverName = (lever: string): string => named(leverNames, lever.replace(/^param:/, ''));

/** An occupation's title from the catalog's list; «no occupation yet» for `none`, the code where it is not listed. */
export function occupationName(soc: string, occupations: readonly { soc: string; title: string }[]): string {
  if (soc === 'none') return 'no occupation yet';
  return occupations.find((occupation) => occupation.soc === soc)?.title ?? soc;
}
