import { type Catalog, isPublished, NOT_PUBLISHED, type Published, type Role, type RoleDemand } from '@masterplan/model';
import { round } from '../math/quantile.ts';

/** Occupation code of the sum over all occupations. */
const ALL = '00-0000';

/** Projected growth of a role's occupations in the latest official release that the catalog holds. */
export function demandOf(catalog: Catalog, role: Role): RoleDemand {
  const release = latestRelease(catalog);
  const row = (soc: string) => catalog.projections.find((entry) => entry.release === release && entry.soc === soc);
  const occupations = Object.entries(role.mix.shares)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([soc, share]) => {
      const projection = row(soc);
      const thousands = projection?.openingsThousandsPerYear ?? NOT_PUBLISHED;
      const openingsPerYear: Published<number> = isPublished(thousands) ? round(thousands * 1000) : NOT_PUBLISHED;
      return {
        soc,
        title: projection?.title ?? catalog.occupations.find((entry) => entry.soc === soc)?.title ?? soc,
        share,
        growthPercent: projection?.growthPercent ?? NOT_PUBLISHED,
        openingsPerYear,
        education: projection?.education ?? NOT_PUBLISHED,
        experience: projection?.experience ?? NOT_PUBLISHED,
        figure: `projection:${release}/${soc}`,
      };
    });
  let sum = 0;
  let weight = 0;
  for (const { share, growthPercent } of occupations) {
    if (!isPublished(growthPercent)) continue;
    sum += share * growthPercent;
    weight += share;
  }
  return {
    release,
    growthPercent: weight > 0 ? round(sum / weight, 1) : NOT_PUBLISHED,
    allOccupationsPercent: row(ALL)?.growthPercent ?? NOT_PUBLISHED,
    occupations,
  };
}

function latestRelease({ projections }: Catalog): string {
  const latest = [...new Set(projections.map(({ release }) => release))].sort().at(-1);
  if (latest === undefined) throw new Error('the catalog has no projections');
  return latest;
}
