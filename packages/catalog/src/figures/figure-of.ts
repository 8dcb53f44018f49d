import type { Catalog, Figure } from '@masterplan/model';
import { catalogFigure } from './catalog-wide.ts';
import { alternativeFigure, programFigure } from './records.ts';
import { areaFigure, institutionFigure, listedFigure, projectionFigure, reviewFigure, wageFigure } from './rows.ts';
import { moneyFigure, parameterFigure, roleFigure } from './settings.ts';

export type Finder = (catalog: Catalog, key: string, field: string) => Figure | undefined;

/** Each collection of figures, by the word before the colon of a figure's id. */
const collections: Record<string, Finder> = {
  param: parameterFigure,
  listed: listedFigure,
  institution: institutionFigure,
  wage: wageFigure,
  projection: projectionFigure,
  area: areaFigure,
  review: reviewFigure,
  deep: programFigure,
  alt: alternativeFigure,
  role: roleFigure,
  money: moneyFigure,
  catalog: catalogFigure,
};

/** The figure of an id such as `deep:gatech-oms-analytics/cost.tuition`, with its kind and where its chain ends; undefined where there is none. */
export function figureOf(catalog: Catalog, id: string): Figure | undefined {
  const colon = id.indexOf(':');
  const find = collections[id.slice(0, colon)];
  if (colon < 0 || !find) return undefined;
  const slash = id.indexOf('/', colon);
  return slash < 0 ? find(catalog, id.slice(colon + 1), '') : find(catalog, id.slice(colon + 1, slash), id.slice(slash + 1));
}
