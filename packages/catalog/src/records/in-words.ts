const things: Record<string, string> = {
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  int: 'a whole number',
  null: 'nothing',
  NaN: 'a value that is no number',
};
const thing = (word: string): string => things[word] ?? word;
const counted = (count = '', what = ''): string => (count === '1' ? `${what.replace(/s$/, '')} is` : `${what} are`);
const names = (quoted: string): string => quoted.replaceAll('"', '').split(/\||, /).join(', ');

/** The schema library's messages and what they say in words: what would be right, then what stands there. */
const phrases: readonly [RegExp, (...parts: string[]) => string][] = [
  [/^Invalid input: expected (\w+), received undefined$/, (wanted) => `is missing; ${thing(wanted ?? '')} is expected`],
  [/^Invalid input: expected int, received number$/, () => 'a whole number is expected'],
  [/^Invalid input: expected (\w+), received (\w+)$/, (wanted, found) => `${thing(wanted ?? '')} is expected, not ${thing(found ?? '')}`],
  [/^Invalid input: expected (.+)$/, (wanted) => `${names(wanted ?? '')} is expected`],
  [/^Invalid option: expected one of (.+)$/, (wanted) => `one of ${names(wanted ?? '')} is expected`],
  [
    /^Unrecognized keys?: (.+)$/,
    (keys) =>
      `there is no field ${names(keys ?? '')
        .split(', ')
        .map((key) => `«${key}»`)
        .join(', ')} here`,
  ],
  [/^Too small: expected (?:number|int) to be >=(\S+)$/, (least) => `at least ${least} is expected`],
  [/^Too small: expected (?:number|int) to be >(\S+)$/, (least) => `more than ${least} is expected`],
  [/^Too big: expected (?:number|int) to be <=?(\S+)$/, (most) => `at most ${most} is expected`],
  [/^Too small: expected \w+ to have >=(\d+) (\w+)$/, (least, what) => `at least ${least} ${counted(least, what)} expected`],
  [/^Too big: expected \w+ to have <=(\d+) (\w+)$/, (most, what) => `at most ${most} ${counted(most, what)} expected`],
  [/^Invalid (?:key|element) in (\w+)$/, (where) => `an entry of this ${where} has a name or value that is not among the known ones`],
  [/^Invalid string: must match pattern \/\^\[A-Z\]\{2\}\$\/$/, () => 'two capitals such as OH are expected'],
  [/^Invalid string: must match pattern (.+)$/, (pattern) => `text of the form ${pattern} is expected`],
  [/^Invalid input$/, () => 'this is in none of the forms that the field takes'],
  [/^Invalid URL$/, () => 'an address such as https://example.org/page is expected'],
];

/** A schema message in words that a person can act on; messages of our own pass unchanged. */
export function inWords(message: string): string {
  for (const [pattern, write] of phrases) {
    const match = pattern.exec(message);
    if (match) return write(...match.slice(1));
  }
  return message;
}
