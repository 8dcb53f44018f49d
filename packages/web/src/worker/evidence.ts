import type { Catalog, ClaimVerdict, CourseReview, Parameter, PayCalibration, Source } from '@masterplan/model';

/** What the page of evidence shows of the catalog. */
export interface EvidenceView {
  version: string;
  sources: Source[];
  parameters: Parameter[];
  claims: ClaimVerdict[];
  /** How often pay intervals held figures that the fit had not seen. */
  calibration: PayCalibration;
  /** What students report of courses, counted. */
  reviews: CourseReview[];
  tables: { id: string; title: string; columns: number }[];
  programPages: number;
  depth: { plannable: number; partial: number; described: number };
  /** Published rules of the deep programs: planned with, only shown, or beyond the schema. */
  rules: { planned: number; standing: number; unmodeled: number };
}

/** Collects sources, assumptions in force, claims and what the programs' records hold. */
export function evidenceView(catalog: Catalog): EvidenceView {
  const depth = { plannable: 0, partial: 0, described: 0 };
  const rules = { planned: 0, standing: 0, unmodeled: 0 };
  let programPages = 0;
  for (const program of catalog.programs) {
    depth[program.depth] += 1;
    programPages += program.record.sources.length;
    for (const rule of program.record.requirements.rules) {
      if (rule.kind === 'standing' || rule.kind === 'remark') rules.standing += 1;
      else if (rule.kind === 'unmodeled') rules.unmodeled += 1;
      else rules.planned += 1;
    }
  }
  return {
    version: catalog.version,
    sources: Object.values(catalog.sources).sort(
      (a, b) => a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en'),
    ),
    parameters: catalog.parameters,
    claims: catalog.claims,
    calibration: catalog.calibration,
    reviews: catalog.reviews,
    tables: Object.values(catalog.tables).map((table) => ({
      id: table.id,
      title: table.title,
      columns: Object.keys(table.columns).length,
    })),
    programPages,
    depth,
    rules,
  };
}
