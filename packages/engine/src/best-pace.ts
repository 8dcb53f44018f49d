import type { AttributeId, AttributeValue, Candidate, Catalog, Criterion, Interval, Pace, Role } from '@masterplan/model';
import { round } from './math/quantile.ts';
import { priceOf } from './money/tuition.ts';
import type { Outlook, Scratch } from './outlook/outlook.ts';
import type { Parameters } from './parameters.ts';
import { type Summary, summaryOf } from './path-summary.ts';
import { type Index, type Option, optionOf, type Subject } from './paths.ts';
import { answersOf, type Constraint } from './ranking/constraints.ts';
import { attributesOf, criteriaOf } from './ranking/criteria.ts';
import { type Measure, measuresOf } from './ranking/measures.ts';
import type { Scales } from './ranking/scales.ts';
import type { Removal } from './removed.ts';
import type { Stages } from './stages.ts';

/** A program's path with its worth, before weights. */
export interface Candidacy {
  subject: Subject;
  option: Option;
  summary: Summary;
  attributes: AttributeValue[];
  criteria: Record<Criterion, Interval>;
  unknown: string[];
}

/** A candidacy as it is found, before all are known. */
export interface Found extends Candidacy {
  unknownConstraints: Constraint[];
  measures: Measures;
}

export interface Inside {
  catalog: Catalog;
  candidate: Candidate;
  role: Role;
  parameters: Parameters;
  outlook: Outlook;
  stages: Stages;
  /** What a path gains over staying put as the ranking scores it, USD. */
  gain: (npv: Float64Array) => number;
  index: Index;
  scales: Scales;
  /** Arrays used again for every path. */
  scratch: Scratch;
}

type Measures = Partial<Record<AttributeId, Measure>>;

const paces: Record<Candidate['study']['pace'], Pace[]> = {
  'full-time': ['full-time'],
  'part-time': ['part-time'],
  either: ['part-time', 'full-time'],
};

/** The paces at which a candidate would study: a visa asks for full time, a job kept for part-time. */
export function pacesOf(candidate: Candidate): readonly Pace[] {
  if (candidate.status === 'student-visa') return paces['full-time'];
  return candidate.dilemmas?.['while-working'] ? paces['part-time'] : paces[candidate.study.pace];
}

/** The program at the pace that gains most in the mean, of those that the constraints allow. */
export function bestPace(inside: Inside, subject: Subject): Found | { removed: Removal } {
  const { catalog, candidate, role, outlook, parameters, index, scales, scratch } = inside;
  let best: Found | undefined;
  let removed: Removal = { constraint: 'hours', alone: undefined };
  for (const pace of pacesOf(candidate)) {
    const option = optionOf(subject, pace, candidate, index, parameters, inside.stages.plans);
    if ('impossible' in option) {
      removed = { constraint: option.impossible, alone: undefined };
      continue;
    }
    const quick = answersOf(option, candidate, 0).find((entry) => entry.answer === 'no');
    if (quick) {
      removed = removalOf(option, quick.constraint, inside);
      continue;
    }
    const worth = outlook.ofOption(option, scratch);
    const answers = answersOf(option, candidate, worth.cost.cost.tuitionUsd);
    const failed = answers.find((entry) => entry.answer === 'no');
    if (failed) {
      removed = removalOf(option, failed.constraint, inside);
      continue;
    }
    // Before the summary, which moves the futures about.
    const gained = inside.gain(worth.npv);
    const unknownConstraints = answers.filter((entry) => entry.answer === 'unknown').map((entry) => entry.constraint);
    const summary = summaryOf(worth, outlook.lives.finishDraw);
    if (best && best.summary.npvFinished >= summary.npvFinished) continue;
    const worthNow = { gainUsd: gained, cashUsd: summary.cashUsd, usdPerLogPoint: worth.usdPerLogPoint };
    const gain = parameters.value('diminishing-gain');
    const measures = measuresOf(option, worthNow, { catalog, candidate, role, scales, gain });
    const attributes = attributesOf(measures, scales).map(roundedAttribute);
    best = {
      subject,
      option,
      summary,
      attributes,
      criteria: rounded(criteriaOf(attributes)),
      unknown: unknownConstraints,
      unknownConstraints,
      measures,
    };
  }
  return best ?? { removed };
}

function removalOf(option: Option, constraint: Constraint, { candidate, catalog, parameters, outlook }: Inside): Removal {
  const { tuitionUsd } = priceOf(option, candidate, catalog, parameters, outlook.baseYear);
  return { constraint, alone: answersOf(option, candidate, tuitionUsd).filter((entry) => entry.answer === 'no').length === 1 };
}

function rounded(criteria: Record<Criterion, Interval>): Record<Criterion, Interval> {
  const at = ({ value: middle, low, high, kind }: Interval): Interval => ({
    value: round(middle, 4),
    low: round(low, 4),
    high: round(high, 4),
    kind,
  });
  const { curriculum, outcomes, flexibility, industry, recognition } = criteria;
  return {
    curriculum: at(curriculum),
    outcomes: at(outcomes),
    flexibility: at(flexibility),
    industry: at(industry),
    recognition: at(recognition),
    return: at(criteria.return),
  };
}

const roundedAttribute = (attribute: AttributeValue): AttributeValue => ({
  ...attribute,
  measured: attribute.measured === 'not-published' ? attribute.measured : round(attribute.measured, 4),
  value: round(attribute.value, 4),
  low: round(attribute.low, 4),
  high: round(attribute.high, 4),
  worst: round(attribute.worst, 4),
  best: round(attribute.best, 4),
  weight: round(attribute.weight, 4),
});
