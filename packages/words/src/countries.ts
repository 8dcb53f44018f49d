/** Countries that programs of the catalog or candidates on a visa come from; others show their code. */
const countryNames: Readonly<Record<string, string>> = {
  US: 'United States',
  CA: 'Canada',
  CH: 'Switzerland',
  DE: 'Germany',
  NL: 'Netherlands',
  IN: 'India',
  CN: 'China',
  KR: 'South Korea',
  BR: 'Brazil',
  MX: 'Mexico',
  GB: 'United Kingdom',
  NG: 'Nigeria',
  BD: 'Bangladesh',
  PK: 'Pakistan',
  VN: 'Vietnam',
  NP: 'Nepal',
  IR: 'Iran',
  TR: 'Turkey',
  JP: 'Japan',
};

export const countryName = (code: string): string => countryNames[code] ?? code;

/** Where a path of the ranking leads: the state's code, abroad the country's name. */
export const stateOrCountry = ({ state, country }: { state: string; country: string }): string => state || countryName(country);
