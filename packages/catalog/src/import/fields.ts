/** Master's fields whose institutions are listed: 4-digit CIP, with artificial intelligence (11.0102) counted apart. */
export const LISTED_FIELDS = ['11.01', '11.0102', '11.04', '11.07', '14.09', '27.03', '27.05', '30.70', '30.71', '52.13'] as const;

/** IPEDS award level of a master's degree, and the College Scorecard's. */
export const MASTERS_AWARD_LEVEL = 7;
export const MASTERS_CREDENTIAL_LEVEL = 5;

const STATES =
  'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY';

/** The 50 states and the District of Columbia. */
export const STATE_CODES: ReadonlySet<string> = new Set(STATES.split(' '));

/** A CIP code in dots: «1101» → 11.01, «110102» → 11.0102, «11.0101» as it is, «301» → 03.01. Undefined where it is none. */
export function dottedCip(code: string): string | undefined {
  const dotted = /^(\d{1,2})\.(\d{2}|\d{4})$/.exec(code);
  if (dotted) return `${(dotted[1] ?? '').padStart(2, '0')}.${dotted[2]}`;
  const plain = /^\d{3,6}$/.test(code) ? code.padStart(code.length % 2 === 0 ? code.length : code.length + 1, '0') : undefined;
  return plain === undefined ? undefined : `${plain.slice(0, 2)}.${plain.slice(2)}`;
}

/** The listed field that a 6-digit CIP code counts in; undefined where it is not listed. */
export function listedField(cip: string): (typeof LISTED_FIELDS)[number] | undefined {
  return LISTED_FIELDS.find((field) => field === cip) ?? LISTED_FIELDS.find((field) => field === cip.slice(0, 5));
}

/** An institution's 6-digit OPE number from an 8-digit OPEID written without leading zeros; undefined where it has none. */
export function opeid6Of(opeid: string): string | undefined {
  return /^\d{3,8}$/.test(opeid) ? opeid.padStart(8, '0').slice(0, 6) : undefined;
}
