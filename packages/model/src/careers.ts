import type { KnowledgeArea } from './candidate.ts';
import type { PathId, Quantiles } from './decision.ts';
import type { FigureId } from './figure.ts';
import type { Published } from './not-published.ts';
import type { Area } from './vocabulary.ts';
import type { RoleId, SkillGroup } from './work.ts';

/** Base pay before tax, USD a year of the report's dollar year. */
export interface RolePay {
  /** p10, p25, p50, p75, p90 of everyone in the role's occupations. */
  national: Quantiles;
  /** The same at the candidate's place. */
  here: Quantiles;
  /** Median in each metropolitan area by its wage level, best paid first, and what it buys at the area's price level. */
  byPlace: { area: string; title: string; usd: number; buysUsd: Published<number>; figure: FigureId }[];
  /** Median by industry sector, for the occupation of the mix that has the largest share and is published there. */
  byIndustry: { naics: string; title: string; usd: number }[];
  /** Median by years of experience at the candidate's place. */
  byExperience: { years: number; usd: number }[];
}

/** Projected jobs of the occupations that the role is filed under. */
export interface RoleDemand {
  release: string;
  /** Growth over the release's ten years, weighted by the role's shares, percent; over the shares that are published. */
  growthPercent: Published<number>;
  allOccupationsPercent: Published<number>;
  occupations: {
    soc: string;
    title: string;
    share: number;
    growthPercent: Published<number>;
    openingsPerYear: Published<number>;
    /** Typical for entry, in the publisher's words. */
    education: Published<string>;
    experience: Published<string>;
    figure: FigureId;
  }[];
}

export interface RoleAsk {
  area: KnowledgeArea;
  has: number;
  asked: number;
}

/** A role from where the candidate stands. */
export interface Career {
  role: RoleId;
  title: string;
  does: string[];
  areas: RoleAsk[];
  skills: { group: SkillGroup; asked: number }[];
  /** Levels missing, summed over the areas. */
  gap: number;
  pay: RolePay;
  demand: RoleDemand;
  /** Steps by years of experience with the median pay at that experience, at the candidate's place. */
  ladder: { title: string; fromYears: number; usd: number }[];
  leadsTo: { title: string; soc: Published<string> }[];
  /** The specialization of which the role asks most beyond what the candidate knows. */
  track: Area;
}

/** How a specialization stands for the candidate. */
export interface Track {
  area: Area;
  wanted: boolean;
  has: number;
  /** What the role sought asks. */
  asked: number;
  /** Share of what its courses presume that the candidate brings, 0–1. */
  readiness: number;
  /** Areas that its courses ask for, with the share of its linked courses that do. */
  presumes: { area: Area; share: number }[];
  /** Deep programs with two courses of it or more. */
  programs: number;
  courses: number;
}

export interface CareersReport {
  schema: 'masterplan.careers/1';
  catalogVersion: string;
  asOf: string;
  dollarYear: string;
  /** The role sought, as the candidate says it. */
  sought: RoleId;
  careers: Career[];
  tracks: Track[];
  /** The specialization that fits: see `fittingTrack`. */
  fits: { area: Area; why: 'wanted' | 'asked-and-ready' | 'asked' };
}

/** The first of the ranking where a role is sought, at fewer futures than a decision. */
export interface BestPathToRole {
  role: RoleId;
  path: PathId;
  subject: string;
  title: string;
  institution: string;
  months: number;
  gapClosed: number;
  pays: number;
  npv: Quantiles;
  pay1: Quantiles;
  pay5: Quantiles;
}
