import { type Catalog, type FigureKind, isPublished, NOT_PUBLISHED, type Rule, type RuleKind } from '@masterplan/model';
import { chainEnds, countedFigures, programFields } from '../evidence.ts';
import { valueAt } from '../figures/records.ts';

/** What `npm run catalog` prints: how much is known, how well, and what is not. */
export interface CatalogReport {
  version: string;
  deep: { total: number; plannable: number; partial: number; described: number };
  listed: { total: number; withPublishedPay: number };
  alternatives: number;
  rules: { kind: RuleKind; count: number }[];
  figures: Record<FigureKind, number>;
  /** Share of figures whose chain ends in a source or a stated assumption. */
  sourced: number;
  oldest: { figure: string; year: number }[];
  unknown: { field: string; programs: number }[];
  claims: Record<'supported' | 'contradicted' | 'out-of-date' | 'not-verifiable', number>;
  described: string[];
}

/** A record without any price has no tuition to look for: the whole section is asked for too. */
const asked = ['cost', ...programFields];

export function reportOn(catalog: Catalog): CatalogReport {
  const depth = (wanted: string) => catalog.programs.filter((program) => program.depth === wanted).length;
  const figures = [...countedFigures(catalog)];
  const kinds: Record<FigureKind, number> = { observed: 0, modeled: 0, assumed: 0 };
  for (const figure of figures) kinds[figure.origin.kind] += 1;
  const claims: CatalogReport['claims'] = { supported: 0, contradicted: 0, 'out-of-date': 0, 'not-verifiable': 0 };
  for (const { verdict } of catalog.claims) claims[verdict] += 1;
  return {
    version: catalog.version,
    deep: { total: catalog.programs.length, plannable: depth('plannable'), partial: depth('partial'), described: depth('described') },
    listed: {
      total: catalog.listed.length,
      withPublishedPay: catalog.listed.filter((row) => Object.values(row.pay).some(isPublished)).length,
    },
    alternatives: catalog.alternatives.length,
    rules: rulesByKind(catalog),
    figures: kinds,
    sourced: figures.filter((figure) => chainEnds(catalog, figure.origin)).length / figures.length,
    oldest: oldest(catalog),
    unknown: asked
      .map((field) => ({ field, programs: catalog.programs.filter(({ record }) => valueAt(record, field) === NOT_PUBLISHED).length }))
      .sort((a, b) => b.programs - a.programs || (a.field < b.field ? -1 : 1)),
    claims,
    described: catalog.programs.filter((program) => program.depth === 'described').map((program) => program.record.id),
  };
}

function rulesByKind(catalog: Catalog): { kind: RuleKind; count: number }[] {
  const found = new Map<RuleKind, number>();
  const count = (rules: Rule[]) => {
    for (const rule of rules) found.set(rule.kind, (found.get(rule.kind) ?? 0) + 1);
  };
  for (const { record } of catalog.programs) {
    count(record.requirements.rules);
    for (const choice of record.requirements.choices) for (const option of choice.options) count(option.rules);
  }
  return [...found].map(([kind, total]) => ({ kind, count: total })).sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

/** Prices that have not been renewed for longest. */
function oldest(catalog: Catalog): { figure: string; year: number }[] {
  return catalog.programs
    .flatMap(({ record }) =>
      isPublished(record.cost) ? [{ figure: `deep:${record.id}/cost.tuition`, year: Number(record.cost.academicYear.slice(0, 4)) }] : [],
    )
    .sort((a, b) => a.year - b.year || (a.figure < b.figure ? -1 : 1))
    .slice(0, 8);
}
