/** The states as tiles, each about where it lies; `..` is water or another country. */
const rows = [
  'AK .. .. .. .. .. .. .. .. .. ME',
  '.. .. .. .. .. .. .. .. .. VT NH',
  'WA ID MT ND MN IL WI MI NY RI MA',
  'OR NV WY SD IA IN OH PA NJ CT ..',
  'CA UT CO NE MO KY WV VA MD DE ..',
  '.. AZ NM KS AR TN NC SC DC .. ..',
  '.. .. .. OK LA MS AL GA .. .. ..',
  'HI .. .. .. TX .. .. .. .. FL ..',
];

/** Row by row; undefined where there is no state. */
export const tiles: (string | undefined)[] = rows.flatMap((row) => row.split(' ').map((tile) => (tile === '..' ? undefined : tile)));

/** Steps of the tiles' shade, by counts: each about twice the one before. */
const steps = [1, 10, 25, 50, 100];

/** 0 for none, up to 5. */
export const shadeOf = (n: number): number => steps.filter((step) => n >= step).length;
