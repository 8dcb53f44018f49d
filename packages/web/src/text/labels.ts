import type { Candidate, Criterion, Filing, KnowledgeArea, RoleId, SkillGroup } from '@masterplan/model';
import { areaName, criterionName, sentenceCase } from '@masterplan/words';

/** The closed sets of the candidate's record in the order in which they are offered; a missing key does not compile. */

export const roleIds = keysOf<RoleId>({
  'machine-learning-engineer': 0,
  'data-scientist': 0,
  'research-scientist': 0,
  'ai-governance-specialist': 0,
  'machine-learning-product-manager': 0,
});

export const areaIds = keysOf<KnowledgeArea>({
  'probability-statistics': 0,
  'linear-algebra': 0,
  calculus: 0,
  programming: 0,
  algorithms: 0,
  'machine-learning': 0,
  ethics: 0,
  'deep-learning': 0,
  'data-mining': 0,
  'reinforcement-learning': 0,
  nlp: 0,
  'explainable-ai': 0,
});

export const skillIds = keysOf<SkillGroup>({
  'statistical-algorithmic': 0,
  programming: 0,
  'data-engineering': 0,
  analytical: 0,
  communication: 0,
  ethics: 0,
});

export const bachelorIds = keysOf<Candidate['background']['bachelor']>({
  computing: 0,
  'mathematics-statistics': 0,
  engineering: 0,
  science: 0,
  'business-economics': 0,
  other: 0,
  none: 0,
});

export const deliveryIds = keysOf<Candidate['constraints']['delivery'][number]>({ 'on-campus': 0, online: 0, hybrid: 0 });

export const criterionIds = keysOf<Criterion>({ curriculum: 0, outcomes: 0, flexibility: 0, industry: 0, recognition: 0, return: 0 });

/** Names at the head of a line. */
export const areaTitle = (area: string): string => sentenceCase(areaName(area));
export const criterionTitle = (criterion: string): string => sentenceCase(criterionName(criterion));

export const criterionMeaning: Record<Criterion, string> = {
  curriculum: 'what it teaches of what your role asks',
  outcomes: 'what its graduates earn',
  flexibility: 'how soon, and how well it fits around work',
  industry: 'what ties it to employers and research',
  recognition: 'accreditation, and how widely the degree is known',
  return: 'what it costs and what it gains',
};

export const levels = ['none', 'introduced', 'university course', 'used at work', 'could teach it'];

export const paces: Record<Candidate['study']['pace'], string> = {
  'part-time': 'part-time beside the job',
  'full-time': 'full-time, leaving the job',
  either: 'at whichever pace does better',
};

export const statuses: Record<Candidate['status'], string> = {
  'citizen-or-resident': 'a citizen or resident',
  'student-visa': 'on a student visa',
};

export const specializationNames: Record<Candidate['goals']['specialization'], string> = {
  open: 'none in mind',
  'deep-learning': 'deep learning',
  'data-mining': 'data mining and big data',
  'reinforcement-learning': 'reinforcement learning',
  nlp: 'natural language processing',
  'explainable-ai': 'explainable and ethical AI',
};

export const filings: Record<Filing, string> = {
  single: 'single',
  'married-joint': 'married, jointly',
  'head-of-household': 'head of household',
};

export const controls: Record<string, string> = {
  public: 'public',
  'private-nonprofit': 'private, not for profit',
  'private-for-profit': 'private, for profit',
};

/** Keys of a record, typed. */
export function keysOf<K extends string>(record: Record<K, unknown>): K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
