import { drawsFrom } from './random.ts';

/** What may be in a generated instance beyond courses, terms, groups and a total. */
export const features = [
  'prerequisites',
  'alternatives',
  'bridging',
  'caps',
  'floors',
  'double',
  'variants',
  'gates',
  'withins',
  'chains',
  'orders',
  'loads',
  'lasts',
  'placeholders',
  'done',
  'forced',
  'pinned',
  'near',
  'gap',
  'cost',
  'assumed',
  'uneven',
  'alone',
  'summers',
  'away',
  'sequential',
] as const;
export type Feature = (typeof features)[number];

/** How large a generated instance is, and what is in it. */
export interface Shape {
  courses: number;
  terms: number;
  /** Most sessions in a term. */
  sessions: number;
  groups: number;
  /** Courses of the plan around which it is built. */
  taken: number;
  /** Probability that a course may count in a further group. */
  overlap: number;
  /** Probability that a course isn't offered in a season. */
  rare: number;
  features: readonly Feature[];
  /** Not kept to what the plan around which it is built allows: often there is no plan. */
  wild: boolean;
}

/** As large as the programs of the catalog. */
export const catalogShape: Shape = {
  courses: 30,
  terms: 8,
  sessions: 2,
  groups: 4,
  taken: 10,
  overlap: 0.25,
  rare: 0.3,
  features: features.filter((feature) => feature !== 'sequential' && feature !== 'variants'),
  wild: false,
};

/** Far larger than any of them. */
export const largeShape: Shape = { ...catalogShape, courses: 120, terms: 12, groups: 9, taken: 30 };

/** Of a hundred programs about so many have each feature: judged from the catalog's records, so only roughly right. */
const frequency: Record<Feature, number> = {
  prerequisites: 60,
  alternatives: 15,
  bridging: 20,
  caps: 35,
  floors: 12,
  double: 10,
  variants: 20,
  gates: 5,
  withins: 6,
  chains: 10,
  orders: 15,
  loads: 25,
  lasts: 8,
  placeholders: 50,
  done: 0,
  forced: 0,
  pinned: 0,
  near: 0,
  gap: 100,
  cost: 80,
  assumed: 80,
  uneven: 25,
  alone: 60,
  summers: 50,
  away: 0,
  sequential: 3,
};

/** As large as the programs of the catalog, with each feature about as often as there. */
export function likeCatalog(seed: number): Shape {
  const draws = drawsFrom(seed);
  const drawn = features.filter((feature) => draws.chance(frequency[feature] / 100));
  return { ...catalogShape, rare: 0.15, overlap: 0.15, sessions: draws.chance(0.2) ? 2 : 1, features: drawn };
}
