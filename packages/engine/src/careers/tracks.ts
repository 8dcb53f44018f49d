import {
  type Area,
  type Candidate,
  type CareersReport,
  type Catalog,
  codesInRequisite,
  coreAreas,
  isPublished,
  type Role,
  specializations,
  type Track,
} from '@masterplan/model';
import { round } from '../math/quantile.ts';

/** Level at which what a course presumes counts as brought: a university course. */
const PRESUMED_LEVEL = 2;
/** Courses with which a program counts as offering a specialization. */
const OFFERED = 2;
/** Least share of what a track presumes for someone to be ready for it. */
const READY = 0.5;

/**
 * The five specializations for a candidate: what the role asks, what they know, and what the courses of the catalog's deep
 * programs presume (the areas of the courses that they name as prerequisites, counted).
 */
export function tracksOf(catalog: Catalog, candidate: Candidate, role: Role): Track[] {
  return specializations.map((area) => {
    const presumes = presumedBy(catalog, area);
    const whole = presumes.reduce((sum, { share }) => sum + share, 0);
    const brought = presumes.reduce(
      (sum, { area: asked, share }) => sum + share * Math.min(1, (candidate.knowledge[asked] ?? 0) / PRESUMED_LEVEL),
      0,
    );
    const counts = catalog.programs.map(({ record }) => record.courses.filter((course) => course.areas.includes(area)).length);
    return {
      area,
      wanted: candidate.goals.specialization === area,
      has: candidate.knowledge[area] ?? 0,
      asked: role.demands.areas[area] ?? 0,
      readiness: round(whole > 0 ? brought / whole : 0, 3),
      presumes,
      programs: counts.filter((count) => count >= OFFERED).length,
      courses: counts.reduce((sum, count) => sum + count, 0),
    };
  });
}

/** Share of the area's courses with published prerequisites that ask, among others, for a course of each core area. */
function presumedBy(catalog: Catalog, area: Area): Track['presumes'] {
  const counts = new Map<Area, number>();
  let linked = 0;
  for (const { record } of catalog.programs) {
    const areasOf = new Map(record.courses.map((course) => [course.code, course.areas]));
    for (const course of record.courses) {
      if (!course.areas.includes(area) || !isPublished(course.prerequisites) || course.prerequisites.length === 0) continue;
      linked += 1;
      const asked = new Set(course.prerequisites.flatMap(codesInRequisite).flatMap((code) => areasOf.get(code) ?? []));
      for (const each of coreAreas) if (asked.has(each)) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
  }
  return coreAreas.flatMap((each) => {
    const count = counts.get(each) ?? 0;
    return count > 0 ? [{ area: each, share: round(count / linked, 3) }] : [];
  });
}

/**
 * The specialization that fits: the one wanted; else, of those for which the candidate brings at least half of what their
 * courses presume, the one of which the role asks most beyond what they know; else the one it asks most of.
 */
export function fittingTrack(tracks: readonly Track[]): CareersReport['fits'] {
  const wanted = tracks.find((track) => track.wanted);
  if (wanted) return { area: wanted.area, why: 'wanted' };
  const missing = (track: Track) => Math.max(0, track.asked - track.has);
  const byNeed = [...tracks].sort((a, b) => missing(b) - missing(a) || b.readiness - a.readiness || b.courses - a.courses);
  const ready = byNeed.find((track) => track.readiness >= READY);
  const found = ready ?? byNeed[0];
  if (!found) throw new Error('there are no specializations');
  return { area: found.area, why: ready ? 'asked-and-ready' : 'asked' };
}

/** The specialization of which a role asks most beyond what the candidate knows. */
export function trackToward(candidate: Candidate, role: Role): Area {
  const missing = (area: Area) => (role.demands.areas[area] ?? 0) - (candidate.knowledge[area] ?? 0);
  return [...specializations].sort((a, b) => missing(b) - missing(a))[0] ?? 'deep-learning';
}
