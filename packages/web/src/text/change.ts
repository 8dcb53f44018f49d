/** Words of the page «What would change it?». */
export const change = {
  title: 'What would change it?',
  description: 'Where the answer turns: for each assumption and each figure of yours, the value at which the degree stops paying.',
  second: 'Move any of it: the answer above and the marks on the lines follow.',
  levers: 'Where it turns',
  leversCaption: 'One thing is moved at a time, the rest stays as it is. It turns where the middle future stops being ahead.',
  columns: ['What', 'Now', 'Turns at'],
  always: 'pays at every value tried',
  never: 'pays at no value tried',
  aYear: (value: string) => `${value} a year`,
  working: 'Moving each assumption to the ends of its range …',
  programPay: 'What the program’s graduates earn beyond their field',
  rules: {
    title: 'The verdict, rule by rule',
    caption:
      'The verdict follows from these rules alone. Their thresholds are assumptions: each opens to its reason, and a candidate’s file can set its own.',
    columns: ['Rule', 'Found', 'Asked', 'Holds'],
    met: 'met',
    missed: 'not met',
  },
  findOut: {
    title: 'Find out first',
    caption:
      'What choosing after the answer would gain on average, and how often it would change the choice among the path, its nearest rivals, the cheaper path and staying put.',
    nothing: 'No single answer would change the choice.',
    ask: (program: string) => `Ask ${program}:`,
    worth: (usd: string, changes: string) => `worth ${usd}, changes the choice in ${changes}`,
    whole: (usd: string, changes: string, luck: string) =>
      `All assumptions known at once: worth ${usd}, another choice in ${changes}. ${luck} of the spread is luck, which nothing can tell before.`,
  },
  tornado: {
    title: 'What the gain hangs on',
    caption: 'Mean gain with one assumption at the low end of its range (hollow) and at its high end (filled), the rest as they are.',
    alt: (rows: string) => `Mean gain by assumption: ${rows}.`,
    table: 'The bars as a table',
    columns: ['Assumption', 'Low end', 'High end', 'Pays', 'Verdict'],
    same: 'the same',
    turns: 'turns',
  },
  swaps: {
    title: 'What would put another program first',
    caption: 'The smallest change of one weight, or of one measured thing, that makes it level with the first.',
    weight: (criterion: string, to: string, from: string) => `${criterion} weighing ${to} instead of ${from}`,
    attribute: (name: string, to: string, from: string) => `${name} of ${to} instead of ${from}`,
    or: ', or ',
    none: 'no single change inside the scales does.',
  },
};
