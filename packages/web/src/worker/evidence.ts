import { assumptionBounds } from '@masterplan/catalog';
import type { Catalog, ClaimVerdict, CourseReview, Parameter, PayCalibration, Source } from '@masterplan/model';

/** What the page of evidence shows of the catalog. */
export interface EvidenceView {
  version: string;
  sources: Source[];
  assumptions: Assumption[];
  claims: ClaimVerdict[];
  /** How often pay intervals held figures that the fit had not seen. */
  calibration: PayCalibration;
  /** What students report of courses, counted. */
  reviews: CourseReview[];
  programPages: number;
}

/** A number that the answer rests on, and between what a visitor may move it; nothing where it is a convention. */
export interface Assumption {
  parameter: Parameter;
  bounds: [low: number, high: number] | undefined;
}

/** How much of the deep programs is known, in counts. */
export interface Coverage {
  depth: { plannable: number; partial: number; described: number };
  /** Published rules: planned with, only shown, or beyond the schema. */
  rules: { planned: number; standing: number; unmodeled: number };
  tables: number;
}

/** Counts what the programs' records hold. */
export function coverageOf(catalog: Catalog): Coverage {
  const depth = { plannable: 0, partial: 0, described: 0 };
  const rules = { planned: 0, standing: 0, unmodeled: 0 };
  for (const program of catalog.programs) {
    depth[program.depth] += 1;
    for (const rule of program.record.requirements.rules) {
      if (rule.kind === 'standing' || rule.kind === 'remark') rules.standing += 1;
      else if (rule.kind === 'unmodeled') rules.unmodeled += 1;
      else rules.planned += 1;
    }
  }
  return { depth, rules, tables: Object.keys(catalog.tables).length };
}

/** Collects sources, assumptions in force and claims. */
export function evidenceView(catalog: Catalog): EvidenceView {
  return {
    version: catalog.version,
    sources: Object.values(catalog.sources).sort(
      (a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'),
    ),
    assumptions: catalog.parameters.map((parameter) => ({
      parameter,
      bounds: parameter.movable ? assumptionBounds(parameter) : undefined,
    })),
    claims: catalog.claims,
    calibration: catalog.calibration,
    reviews: catalog.reviews,
    programPages: catalog.programs.reduce((sum, { record }) => sum + record.sources.length, 0),
  };
}
