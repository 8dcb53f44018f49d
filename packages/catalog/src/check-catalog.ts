import type { Catalog } from '@masterplan/model';
import { chainEnds, countedFigures } from './evidence.ts';
import type { Problem } from './records/problem.ts';

/** Links across records, and that every figure's chain ends in a source or a stated assumption. */
export function checkCatalog(catalog: Catalog): Problem[] {
  return [...checkChains(catalog), ...checkTables(catalog), ...checkRoles(catalog), ...checkAlternatives(catalog)];
}

const problem = (file: string, field: string, message: string): Problem => ({ file, line: 0, field, message });

function checkChains(catalog: Catalog): Problem[] {
  return [...countedFigures(catalog)]
    .filter((figure) => !chainEnds(catalog, figure.origin))
    .map((figure) => {
      const end =
        figure.origin.kind === 'observed'
          ? `the source «${figure.origin.source}»`
          : figure.origin.kind === 'modeled'
            ? `an input of «${figure.origin.inputs.join(', ')}»`
            : 'its basis';
      return problem(
        'data',
        figure.id,
        `a figure without a source: ${end} is in no record; add the publication to sources.yaml or name one that is there`,
      );
    });
}

function checkTables(catalog: Catalog): Problem[] {
  return Object.values(catalog.tables).flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, { origin }]) =>
      chainEnds(catalog, origin)
        ? []
        : [problem('data/tables.yaml', `${table.id}.${column}`, 'the column names a source that is in no record')],
    ),
  );
}

function checkRoles(catalog: Catalog): Problem[] {
  const known = new Set(catalog.occupations.map((occupation) => occupation.soc));
  return catalog.roles.flatMap((role) => {
    const file = `data/occupations/roles/${role.id}.yaml`;
    const total = Object.values(role.mix.shares).reduce((sum, share) => sum + share, 0);
    const strangers = Object.keys(role.mix.shares).filter((soc) => !known.has(soc));
    return [
      ...(Math.abs(total - 1) > 0.005 ? [problem(file, 'mix.shares', `the shares sum to ${total.toFixed(3)}; they must sum to 1`)] : []),
      ...strangers.map((soc) => problem(file, 'mix.shares', `no wages for the occupation «${soc}»`)),
    ];
  });
}

function checkAlternatives(catalog: Catalog): Problem[] {
  const programs = new Set(catalog.programs.map((program) => program.record.id));
  return catalog.alternatives.flatMap((alternative) =>
    alternative.credits === 'not-published'
      ? []
      : alternative.credits.stacksInto
          .filter((id) => !programs.has(id))
          .map((id) => problem(`data/alternatives/${alternative.id}.yaml`, 'credits.stacksInto', `there is no program «${id}»`)),
  );
}
