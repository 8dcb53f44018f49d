import { type LeftOut, leftOut } from '@masterplan/engine';
import type { Catalog, Decision, DeepProgram, Field, Institution, Listed, PathDetail, RankedPath, Source } from '@masterplan/model';

interface Standing {
  rank?: number;
  ranked?: RankedPath;
  detail?: PathDetail;
  /** Constraints that it fails, by pace; none where it is ranked, or another stands for it. */
  leftOut: LeftOut[];
}

/** One program with what the catalog knows around it, and where it stands for this candidate. */
export type ProgramView = Standing &
  (
    | {
        kind: 'deep';
        program: DeepProgram;
        parent?: Listed;
        /** Publications that its sources name by id. */
        cited: Source[];
      }
    | { kind: 'listed'; listed: Listed; institution?: Institution; field?: Field; deep: { id: string; name: string }[] }
  );

/** Looks a program up by `deep:…` or `listed:…`; null where the catalog has none of that id. */
export function programView(catalog: Catalog, decision: Decision | undefined, id: string): ProgramView | null {
  const standing = standingOf(catalog, decision, id);
  const program = catalog.programs.find((candidate) => candidate.id === id);
  if (program) {
    const parent = catalog.listed.find((row) => row.id === program.parent);
    const cited = program.record.sources.flatMap((entry) => ('source' in entry ? (catalog.sources[entry.source] ?? []) : []));
    return { kind: 'deep', program, cited, ...standing, ...(parent && { parent }) };
  }
  const listed = catalog.listed.find((row) => row.id === id);
  if (!listed) return null;
  const institution = catalog.institutions.find((candidate) => candidate.unitid === listed.unitid);
  const field = catalog.fields.find((candidate) => candidate.cip === listed.cip);
  const deep = catalog.programs.filter((other) => other.parent === id).map((other) => ({ id: other.id, name: other.record.name }));
  return { kind: 'listed', listed, deep, ...standing, ...(institution && { institution }), ...(field && { field }) };
}

function standingOf(catalog: Catalog, decision: Decision | undefined, id: string): Standing {
  if (!decision) return { leftOut: [] };
  const index = decision.ranking.findIndex((ranked) => ranked.subject === id);
  const ranked = decision.ranking[index];
  const detail = Object.values(decision.paths).find((path) => path.subject === id);
  const failed = ranked ? [] : leftOut(catalog, decision.candidate, id, decision.asOf);
  return { ...(ranked && { rank: index + 1, ranked }), ...(detail && { detail }), leftOut: failed };
}
