import { type Catalog, isPublished, type Role } from '@masterplan/model';
import { perCatalog } from './per-catalog.ts';

const areas = perCatalog((catalog) => new Map(catalog.areas.map((area) => [area.code, area])));

/** Log wage level for the role in a metropolitan area, against the country's; undefined where there is none. */
export const wageLevelAt = (catalog: Catalog, cbsa: string | undefined, role: Role): number | undefined =>
  cbsa === undefined ? undefined : areas(catalog).get(cbsa)?.logIndex[role.id];

/** Price level of a metropolitan area, 100 for the country; undefined where none is published. */
export function priceLevelAt(catalog: Catalog, cbsa: string | undefined): number | undefined {
  const level = cbsa === undefined ? undefined : areas(catalog).get(cbsa)?.priceLevel;
  return level !== undefined && isPublished(level) ? level : undefined;
}
