import { checkPlanRequest, readTranscript, type Transcript } from '@masterplan/catalog';
import { type Planned, planFor, requestOf } from '@masterplan/engine';
import {
  type Candidate,
  type Catalog,
  codesInRequisite,
  isPublished,
  type Plan,
  PlanRequest,
  type Program,
  type Requisite,
  type Term,
} from '@masterplan/model';
import { requisiteText } from '../program/deep-words.ts';
import { laterTerms } from './later-terms.ts';
import type { PlanWish } from './wish.ts';

export interface PlanAsk {
  /** `deep:…`. */
  program: string;
  candidate: Candidate;
  /** YYYY-MM-DD. */
  asOf: string;
  wish: PlanWish;
}

/** What must come before a course, in words, the courses of the plan (passed ones too) that it speaks of, and when it is taught. */
export interface CourseNeeds {
  code: string;
  /** Empty where nothing must; undefined where nobody publishes it. */
  text: string | undefined;
  of: string[];
  /** Seasons as published; undefined where nobody publishes them. */
  taught: Term[] | undefined;
}

/** What the controls of a plan offer. */
export interface PlanOffer {
  id: string;
  title: string;
  institution: string;
  courses: { code: string; title: string }[];
  choices: { id: string; title: string; most: number; options: { id: string; title: string }[] }[];
  partTime: boolean;
}

/** A plan with what is drawn around it; or why there is none; or what is wrong with what was asked. */
export type PlanView =
  | { kind: 'missing' }
  | { kind: 'wrong'; offer: PlanOffer; problems: string[]; request: PlanRequest | undefined }
  | { kind: 'planned'; offer: PlanOffer; request: PlanRequest; planned: Planned; needs: CourseNeeds[]; later: string[] };

const mostKept = 24;
const mostProblems = 6;

/** Plans programs and keeps the last answers, so that going back to one costs nothing. */
export function createPlanner(catalog: Catalog): (ask: PlanAsk) => PlanView {
  const kept = new Map<string, PlanView>();
  return (ask) => {
    const key = JSON.stringify(ask);
    const view = kept.get(key) ?? planView(catalog, ask);
    kept.delete(key);
    kept.set(key, view);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return view;
  };
}

/** The request is the candidate's with the wish on top: checked against schema and program, then planned. */
function planView(catalog: Catalog, { program: id, candidate, asOf, wish }: PlanAsk): PlanView {
  const program = catalog.programs.find((one) => one.id === id)?.record;
  if (!program) return { kind: 'missing' };
  const offer = offerOf(id, program);
  const parsed = PlanRequest.safeParse({ ...requestOf(candidate, asOf), ...given(wish) });
  const wrong = (problems: { field: string; message: string }[], request?: PlanRequest): PlanView => ({
    kind: 'wrong',
    offer,
    request,
    problems: problems
      .slice(0, mostProblems)
      .map(({ field, message }) => `${field === '' ? '' : `«${field}»: `}${message.replace(/\.$/, '')}.`),
  });
  if (!parsed.success) return wrong(parsed.error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message })));
  const problems = checkPlanRequest(parsed.data, program);
  if (problems.length > 0) return wrong(problems, parsed.data);
  const planned = planFor({ catalog, program, candidate, request: parsed.data });
  return {
    kind: 'planned',
    offer,
    request: parsed.data,
    planned,
    needs: planned.ok ? needsOf(program, planned.plan) : [],
    later: planned.ok ? laterTerms(program, planned.plan) : [],
  };
}

/** Without the keys that stand for nothing said. */
function given(wish: PlanWish): PlanWish {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}

function offerOf(id: string, { name, institution, courses, requirements, pace }: Program): PlanOffer {
  return {
    id,
    title: name,
    institution: institution.name,
    courses: courses.map(({ code, title }) => ({ code, title })),
    choices: requirements.choices.map((choice) => ({
      id: choice.id,
      title: choice.title,
      most: choice.choose[1],
      options: choice.options.map((option) => ({ id: option.id, title: option.title })),
    })),
    partTime: pace.partTimeAllowed !== false,
  };
}

function needsOf({ courses }: Program, { terms, passed }: Plan): CourseNeeds[] {
  const inPlan = new Set([...terms.flatMap((term) => term.courses), ...passed].map(({ code }) => code));
  return courses
    .filter(({ code }) => inPlan.has(code))
    .map(({ code, prerequisites, terms: seasons }): CourseNeeds => {
      const taught = isPublished(seasons) ? seasons : undefined;
      if (!isPublished(prerequisites)) return { code, text: undefined, of: [], taught };
      const named = new Set(prerequisites.flatMap(codesInRequisite));
      return { code, text: wordsOf(prerequisites), of: [...named].filter((other) => inPlan.has(other)), taught };
    });
}

/** One that stands alone needs no brackets around it. */
function wordsOf(prerequisites: Requisite[]): string {
  const words = prerequisites.map(requisiteText);
  return words.length === 1 ? words.join('').replace(/^\(([^()]*)\)$/, '$1') : words.join(' and ');
}

/** Reads a transcript, pasted or from a file, against a program of the catalog. Throws a sentence where there is none. */
export function transcriptOf(catalog: Catalog, id: string, text: string, name: string): Transcript {
  const program = catalog.programs.find((one) => one.id === id)?.record;
  if (!program) throw new Error('No program of this name is known course by course, so none can be planned.');
  return readTranscript(text, program, name);
}
