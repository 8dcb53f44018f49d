import type { Transcript } from '@masterplan/catalog';
import type { DilemmaEffect, DilemmaSide } from '@masterplan/engine';
import type {
  Candidate,
  CareersReport,
  Decision,
  Figure,
  FigureKind,
  FutureReport,
  OtherChoice,
  OutlookReport,
  Parameter,
  RankedPath,
  Sensitivity,
} from '@masterplan/model';
import type { DrawbacksAsk, DrawbacksView } from './drawbacks.ts';
import type { Coverage, EvidenceView } from './evidence.ts';
import type { KeptApplications } from './kept-applications.ts';
import type { Paper } from './paper.ts';
import type { PlanAsk, PlanView } from './plan.ts';
import type { ProgramView } from './program.ts';
import type { StandingView, WhyView } from './standing.ts';
import type { ApplicationsFile, WhenAsk, WhenView } from './when.ts';
import type { ProgramWish } from './wish.ts';

/** Whose decision, on which day, by which draw: everything that an answer depends on beside the catalog. */
export interface Self {
  candidate: Candidate;
  /** YYYY-MM-DD. */
  asOf: string;
  seed: number;
}

/** What the controls offer: names of the catalog's occupations, places and parameters. */
export interface Choices {
  version: string;
  deep: number;
  listed: number;
  coverage: Coverage;
  occupations: { soc: string; title: string }[];
  areas: { code: string; title: string; states: string[] }[];
  parameters: Parameter[];
  /** Where programs are taught, two letters each, the U.S. first. */
  countries: string[];
  /** Countries that a candidate on a visa may come from: those with a purchasing power on record. */
  homes: string[];
  /** What each side of the dilemmas moves. */
  dilemmas: Record<DilemmaSide, DilemmaEffect>;
}

export const sortKeys = ['rank', 'pays', 'gain', 'cost', 'months', 'pay', 'name'] as const;
export type SortKey = (typeof sortKeys)[number];

/** A view of the whole list of programs. An empty string filters nothing. */
export interface ListQuery {
  text: string;
  state: string;
  delivery: string;
  control: string;
  kind: string;
  /** Only those that meet the candidate's constraints. */
  fits: boolean;
  sort: SortKey;
  shown: number;
}

export interface ListRow {
  id: string;
  kind: 'deep' | 'listed';
  title: string;
  institution: string;
  place: string;
  state: string;
  control: string;
  delivery: string[];
  /** Median pay five years on as published, where it is. */
  payPublished: number | 'not-published';
  /** Its line in the ranking; none where it does not meet the constraints. */
  rank?: number;
  ranked?: RankedPath;
}

export type Counts = Record<'state' | 'delivery' | 'control' | 'kind', Record<string, number>>;

export interface ListAnswer {
  rows: ListRow[];
  total: number;
  /** How many each value of a filter would leave, the other filters kept. */
  counts: Counts;
}

/** What the worker begins from. */
export interface Start {
  catalogUrl: string;
  plansUrl: string;
  /** Simulated lives a path. */
  futures: number;
}

export type Ask =
  | { kind: 'start'; from: Start }
  | { kind: 'decide'; self: Self; also: string[] }
  | { kind: 'answer-file'; self: Self }
  | { kind: 'figure'; id: string }
  | { kind: 'labels'; ids: string[] }
  | { kind: 'inputs'; subject: string }
  | { kind: 'list'; query: ListQuery }
  | { kind: 'program'; id: string }
  | { kind: 'standing' }
  | { kind: 'drawbacks'; of: DrawbacksAsk }
  | { kind: 'why'; a: string; b: string }
  | { kind: 'evidence' }
  | { kind: 'careers'; self: Self }
  | { kind: 'sensitivity'; self: Self }
  | { kind: 'stop-sensitivity' }
  | { kind: 'other-choices'; self: Self }
  | { kind: 'outlook'; self: Self; path: string }
  | { kind: 'future'; self: Self; path: string; percentile: number }
  | { kind: 'plan'; of: PlanAsk }
  | { kind: 'transcript'; program: string; name: string; text: string }
  | { kind: 'when'; of: WhenAsk }
  | { kind: 'applications-file'; name: string; text: string }
  | { kind: 'read-link'; fragment: string }
  | { kind: 'check'; text: string }
  | { kind: 'paper'; name: string; text: string; self: Self; program: string | undefined };

export interface FigureLabel {
  id: string;
  label: string;
  kind: FigureKind;
  /** A whole table of the catalog has no panel of its own. */
  opens: boolean;
  /** Publications that its chain ends in. */
  citations: string[];
}

/** A checked candidate with the plans that were asked for, or the sentences that say what is wrong with what was given. */
export type Checked =
  | {
      ok: true;
      self: Self;
      wishes: ProgramWish[];
      applications: KeptApplications | undefined;
      /** What it named that the catalog no longer has, in sentences: left out. */
      dropped: string[];
    }
  | { ok: false; problems: string[] };

export type Answer =
  | { kind: 'start'; choices: Choices }
  | { kind: 'decide'; decision: Decision; final: boolean }
  | { kind: 'answer-file'; json: string }
  | { kind: 'figure'; figure: Figure | null }
  | { kind: 'labels'; labels: FigureLabel[] }
  | { kind: 'inputs'; ids: string[] }
  | { kind: 'list'; list: ListAnswer }
  | { kind: 'program'; view: ProgramView | null }
  | { kind: 'standing'; view: StandingView }
  | { kind: 'drawbacks'; view: DrawbacksView }
  | { kind: 'why'; view: WhyView | null }
  | { kind: 'evidence'; view: EvidenceView }
  | { kind: 'careers'; report: CareersReport }
  | { kind: 'sensitivity'; sensitivity: Sensitivity }
  /** Steps that are done, of at most so many; the answer itself follows. */
  | { kind: 'sensitivity-progress'; done: number; most: number }
  | { kind: 'other-choice'; found: OtherChoice }
  /** All that there are, or false: a newer request came first. */
  | { kind: 'other-choices'; whole: boolean }
  | { kind: 'outlook'; report: OutlookReport }
  | { kind: 'future'; report: FutureReport }
  | { kind: 'plan'; view: PlanView }
  | { kind: 'transcript'; transcript: Transcript }
  | { kind: 'when'; view: WhenView }
  | { kind: 'applications-file'; file: ApplicationsFile }
  | { kind: 'read-link'; checked: Checked }
  | { kind: 'check'; checked: Checked }
  | { kind: 'paper'; paper: Paper }
  /** A newer request of the same kind took its place. */
  | { kind: 'superseded' }
  | { kind: 'failed'; sentence: string };

export interface Request {
  seq: number;
  ask: Ask;
}
export interface Reply {
  seq: number;
  answer: Answer;
}
