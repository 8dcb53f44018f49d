import type { AttributeId } from '@masterplan/model';

interface AttributeWords {
  name: string;
  /** What is measured, in a sentence. */
  means: string;
  /** What to ask a program, where its answer would tell. */
  asks: string;
}

const words: Record<AttributeId, AttributeWords> = {
  'core-coverage': {
    name: 'core coverage',
    means: 'Share of the five core areas that at least one course of the plan covers.',
    asks: 'Which courses does a degree of yours require, and which cover statistics, linear algebra, algorithms, machine learning and ethics?',
  },
  'specialization-depth': {
    name: 'depth in the specialization',
    means: 'Courses of the plan in the specialization that you want most.',
    asks: 'How many courses of the specialization can one student take?',
  },
  'gap-closed': {
    name: 'gap closed',
    means: 'Share of the gap between what you know and what the role asks that the plan closes.',
    asks: 'What do your graduates of this track know that they did not bring, and can you send syllabi?',
  },
  'theory-balance': {
    name: 'balance of theory and application',
    means: 'How far the share of theory among the courses lies from the share that you want.',
    asks: 'Which share of the courses is theory, which projects?',
  },
  currency: { name: 'currency of the courses', means: 'When the courses were last revised.', asks: 'When was each course last revised?' },
  'pay-1': {
    name: 'pay one year after',
    means: 'Median pay of graduates one year after completion.',
    asks: 'What do your graduates earn one year on: median, range, and how many answered?',
  },
  'pay-5': {
    name: 'pay five years after',
    means: 'Median pay of graduates five years after completion.',
    asks: 'What do your graduates earn five years on: median, range, and how many answered?',
  },
  placement: {
    name: 'placement',
    means: 'Share of graduates in work that fits within half a year.',
    asks: 'How many of all graduates work in the field after six months?',
  },
  completion: { name: 'completion', means: 'Share of those who begin that finish.', asks: 'How many of those who begin finish, and when?' },
  months: {
    name: 'months to the degree',
    means: 'Months from the first term to the degree at your hours a week.',
    asks: 'How many hours a week do students of your courses report?',
  },
  delivery: {
    name: 'study away from campus',
    means: 'Whether study online or hybrid is offered.',
    asks: 'Can the whole degree be studied away from campus?',
  },
  'part-time': {
    name: 'part-time study',
    means: 'Whether part-time study is allowed.',
    asks: 'May I study part-time, from the first term on?',
  },
  starts: { name: 'starts a year', means: 'Terms of the year in which one may begin.', asks: 'In which terms may I begin?' },
  pause: { name: 'leave to pause', means: 'Whether studies may be paused.', asks: 'May I pause, for how long, and what does it cost?' },
  internship: {
    name: 'internship or co-op',
    means: 'Whether an internship is part of the degree: required 1, optional 0.7, none 0.',
    asks: 'Is an internship or co-op part of the degree, required or optional?',
  },
  capstone: {
    name: 'capstone',
    means: 'Whether a capstone is part of the degree: required 1, optional 0.7, none 0.',
    asks: 'Is there a capstone, and is it done with partners from industry?',
  },
  'area-demand': {
    name: 'demand around it',
    means: "Wage level for the role in the program's metropolitan area, as a stand-in for demand.",
    asks: 'Which employers near you hired your graduates last year?',
  },
  'research-strength': { name: 'research strength', means: 'A published measure of research.', asks: 'Who would advise me, and on what?' },
  accreditation: {
    name: 'institutional accreditation',
    means: 'Whether the institution is accredited.',
    asks: 'Who accredits your institution?',
  },
  'program-recognition': {
    name: 'recognition of the program',
    means: 'Recognition of the program itself.',
    asks: 'Who recognizes this program, beside your accreditor?',
  },
  'certainty-equivalent': {
    name: 'sure gain over staying put',
    means: 'What the path is worth for certain beyond staying put: lifetime after-tax income and savings at your risk aversion.',
    asks: 'What do your graduates earn who came from work like mine?',
  },
  'cash-needed': {
    name: 'money needed before graduation',
    means: 'What must be found before graduation beyond pay.',
    asks: 'What will a whole degree cost me, fees and waivers included?',
  },
};

export const attributeName = (id: AttributeId): string => words[id].name;
export const attributeMeaning = (id: AttributeId): string => words[id].means;
/** A question to send to a program. */
export const attributeQuestion = (id: AttributeId): string => words[id].asks;
