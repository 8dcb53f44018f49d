import { dilemmaEffects } from '@masterplan/engine';
import type { Catalog } from '@masterplan/model';
import { coverageOf } from './evidence.ts';
import type { Choices } from './protocol.ts';

/** The names that the controls offer, in the order in which a reader looks for them. */
export function choicesOf(catalog: Catalog): Choices {
  return {
    version: catalog.version,
    deep: catalog.programs.length,
    listed: catalog.listed.length,
    coverage: coverageOf(catalog),
    occupations: catalog.occupations
      .filter(({ soc }) => soc !== '00-0000')
      .map(({ soc, title }) => ({ soc, title }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    areas: catalog.areas.map(({ code, title, states }) => ({ code, title, states })).sort((a, b) => a.title.localeCompare(b.title, 'en')),
    parameters: catalog.parameters,
    countries: [...new Set(['US', ...catalog.programs.map(({ record }) => record.institution.country)])],
    homes: Object.keys(catalog.money.prices.currencies),
    dilemmas: dilemmaEffects,
  };
}
