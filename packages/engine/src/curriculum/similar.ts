import { type Area, type CreditUnit, isPublished, type Published } from '@masterplan/model';
import type { Coverage } from './coverage.ts';

/** What programs are compared by. */
export interface Profile {
  id: string;
  name: string;
  institution: string;
  /** Courses on record. */
  courses: number;
  coverage: Published<Coverage>;
  /** Structural complexity of all courses on record, quarters made comparable; `cycle` where they ask for one another in a circle. */
  complexity: number | 'cycle';
}

export interface AreaShares {
  area: Area;
  requiredShare: number;
  reachableShare: number;
}

export interface Similar {
  id: string;
  name: string;
  institution: string;
  /** Area distance plus the weighted difference in size; 0 is the same. */
  distance: number;
  /** Cosine distance over credits by area, 0–1. */
  areaDistance: number;
  /** 1 less the smaller size over the larger, 0–1. */
  sizeDifference: number;
  /** The degree in usual courses. */
  size: number;
  credits: number;
  unit: CreditUnit;
  courses: number;
  requiredCourses: number;
  complexity: number | 'cycle';
  areas: AreaShares[];
}

/**
 * What a program twice the size costs beside a difference in areas. Assumed: size is to decide between programs of
 * nearly the same areas, never to outweigh them.
 */
const SIZE_WEIGHT = 0.25;

/**
 * The programs most alike by area coverage and size, nearest first; empty where this one's coverage is unknown or
 * carries none of the areas. Areas: cosine distance over twenty numbers, the required and the reachable credits of
 * each area, so that the unit of credit does not matter. Size: the degree's credits over those of its usual course.
 */
export function similarTo(own: Profile, others: readonly Profile[], most: number): Similar[] {
  if (!isPublished(own.coverage)) return [];
  const { coverage } = own;
  return others
    .flatMap((other) => (other.id !== own.id && isPublished(other.coverage) ? (compared(coverage, other, other.coverage) ?? []) : []))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

function compared(own: Coverage, other: Profile, coverage: Coverage): Similar | undefined {
  const areaDistance = cosineDistance(vectorOf(own), vectorOf(coverage));
  if (areaDistance === undefined) return undefined;
  const size = sizeOf(coverage);
  const sizeDifference = 1 - Math.min(size, sizeOf(own)) / Math.max(size, sizeOf(own));
  return {
    id: other.id,
    name: other.name,
    institution: other.institution,
    distance: areaDistance + SIZE_WEIGHT * sizeDifference,
    areaDistance,
    sizeDifference,
    size,
    credits: coverage.credits,
    unit: coverage.unit,
    courses: other.courses,
    requiredCourses: coverage.required.length,
    complexity: other.complexity,
    areas: coverage.areas.map(({ area, requiredShare, reachableShare }) => ({ area, requiredShare, reachableShare })),
  };
}

const vectorOf = (coverage: Coverage): number[] => coverage.areas.flatMap((area) => [area.required, area.reachable]);

/** The degree in usual courses: comparable across units of credit. */
export const sizeOf = (coverage: Coverage): number => coverage.credits / coverage.usualCredits;

/** 1 less the cosine of the angle between two vectors without negative parts, 0–1; undefined where either is all zeros. */
export function cosineDistance(a: readonly number[], b: readonly number[]): number | undefined {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  const lengths = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
  return lengths === 0 ? undefined : Math.min(1, Math.max(0, 1 - dot(a, b) / lengths));
}
