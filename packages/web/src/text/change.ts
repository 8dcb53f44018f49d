/** Words of the page «What would change it?». */
export const change = {
  title: 'What would change it?',
  leftOut: 'See what each constraint leaves out, and give one up',
  description: 'Where the answer turns: for each assumption and each figure of yours, the value at which the degree stops paying.',
  second: 'Move any of it: the answer above and the marks on the lines follow.',
  levers: 'Where it turns',
  leversCaption: 'One thing is moved at a time, the rest stays as it is. It turns where the middle future stops being ahead.',
  leversInterval: 'The interval holds eight in ten of the places where it would turn with other draws of as many futures.',
  leversTable: 'The turns as a table',
  columns: ['What', 'Now', 'Turns at', 'Eight in ten draws'],
  to: ' to ',
  always: 'pays at every value tried',
  never: 'pays at no value tried',
  aYear: (value: string) => `${value} a year`,
  progress: {
    label: 'Moving the assumptions',
    working: 'Moving each assumption to the ends of its range, and asking what knowing it would be worth.',
    first: 'beginning',
    steps: (done: number, most: number) => `${done} of at most ${most}`,
    stop: 'Stop',
    stopped: 'Stopped. What to find out first and what the gain hangs on were not worked out.',
    older: 'What stands below is of the answer before.',
    failed:
      'What would change the answer could not be worked out: the computation failed. The answer above stands. Try it again; if it fails again, change an assumption of yours or reload the page, and nothing you entered is lost.',
    again: 'Work it out',
  },
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
    questions: 'questions',
    assumption: (label: string) => `Find out: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
    ask: (program: string) => `Ask ${program}:`,
    worth: (usd: string, changes: string) => `worth ${usd}, changes the choice in ${changes}`,
    whole: (usd: string, changes: string, luck: string) =>
      `All assumptions known at once, without what programs could tell: worth ${usd}, another choice in ${changes}. ${luck} of the spread is luck, which nothing can tell before.`,
  },
  tornado: {
    title: 'What the gain hangs on',
    caption:
      'Mean gain with one assumption at the low end of its range (hollow) and at its high end (filled), the rest as they are; in fewer futures than the answer, whose shares may differ by a point or two.',
    alt: (rows: string) => `Mean gain by assumption: ${rows}.`,
    table: 'The bars as a table',
    columns: ['Assumption', 'Low end', 'High end', 'Pays', 'Verdict'],
    words: 'In words',
    through: (from: string, to: string) => `from ${from} to ${to}`,
    said: ({ low, high, pays, turns }: Record<'low' | 'high' | 'pays' | 'turns', string>) =>
      `, the mean gain goes from ${low} to ${high}; it pays in ${pays} of futures${turns}.`,
    range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
    verdictTurns: ', and the verdict turns',
    same: 'the same',
    turns: 'turns',
  },
  otherwise: {
    title: 'If you chose otherwise',
    caption: 'The whole decision again with one choice of yours made otherwise, all else as it is; each with 512 futures a path.',
    ask: 'Decide with another role, start, place and other hours',
    working: (count: number) => `Deciding … ${count} so far`,
    done: (count: number) => `${count} decisions.`,
    failed: 'It could not be worked out: the computation failed. What stands above holds; try it again.',
  },
  swaps: {
    title: 'What would put another program first',
    caption: 'The smallest change of one weight, or of one measured thing, that makes it level with the first.',
    first: 'the first',
  },
};
