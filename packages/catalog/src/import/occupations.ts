/**
 * Occupations (2018 SOC) that the roles, their neighbours and their counterfactuals are filed under, with the groups above them.
 * The wage, industry, projection and separation tables keep these; older codes of the same occupations are below.
 */
const CURRENT = [
  '00-0000',
  ...['11-2021', '11-3021', '11-9041', '11-9199'],
  ...['13-1041', '13-1081', '13-1082', '13-1111', '13-1161', '13-2051', '13-2054', '13-2099'],
  ...['15-0000', '15-1200', '15-1211', '15-1212', '15-1221', '15-1241', '15-1242', '15-1243', '15-1244'],
  ...['15-1251', '15-1252', '15-1253', '15-1254', '15-1255', '15-1299'],
  ...['15-2000', '15-2011', '15-2021', '15-2031', '15-2041', '15-2051', '15-2099'],
  ...['17-2061', '17-2072', '17-2112', '17-2199', '19-1029', '19-3011', '19-3022', '25-1021', '25-1022'],
] as const;

/** Codes of OEWS May 2020 and Employment Projections 2019-29 and 2020-30, where occupations were counted together. */
const TOGETHER = ['11-9198', '13-1198', '13-2098', '15-1245', '15-1256', '15-1257', '15-2098'] as const;

/** Codes of the 2010 classification, and the groups between an occupation and its major group. */
const EARLIER = [
  ...[
    '15-1100',
    '15-1111',
    '15-1120',
    '15-1121',
    '15-1122',
    '15-1130',
    '15-1131',
    '15-1132',
    '15-1133',
    '15-1134',
    '15-1141',
    '15-1142',
    '15-1143',
    '15-1199',
    '15-2090',
  ],
  ...['15-1210', '15-1220', '15-1240', '15-1250', '25-1020'],
] as const;

/** Occupations of the newest wage release. */
export const CURRENT_OCCUPATIONS: ReadonlySet<string> = new Set(CURRENT);
/** Occupations of wage releases since May 2020. */
export const WAGE_OCCUPATIONS: ReadonlySet<string> = new Set([...CURRENT, ...TOGETHER]);
/** Occupations of projections since 2016-26. */
export const PROJECTED_OCCUPATIONS: ReadonlySet<string> = new Set([...CURRENT, ...TOGETHER, ...EARLIER]);

/** O*NET occupations nearest to the five roles that have skill and knowledge ratings. */
export const RATED_OCCUPATIONS: ReadonlySet<string> = new Set([
  '11-3021.00',
  '11-9199.02',
  '13-1041.00',
  '15-1211.00',
  '15-1221.00',
  '15-1243.00',
  '15-1243.01',
  '15-1253.00',
  '15-1299.08',
  '15-1299.09',
  '15-2031.00',
  '15-2041.00',
  '15-2051.01',
]);
