import { countryName, stateNames as states } from '@masterplan/words';

export { states };

/** What stands before a country's code where states and countries are listed together: CA is California and Canada. */
const abroad = 'abroad-';

/** Where an institution stands, as a key of one list: the state's code, or the country's marked as one. */
export const regionOf = ({ state, country }: { state?: string | undefined; country: string }): string =>
  country === 'US' && state !== undefined ? state : abroad + country;

export const isAbroad = (region: string): boolean => region.startsWith(abroad);

export const regionName = (region: string): string =>
  isAbroad(region) ? countryName(region.slice(abroad.length)) : (states[region] ?? region);
