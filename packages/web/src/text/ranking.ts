/** Words of the page «Which one?» about the ranking: who leads, how surely, against what, and why. */
export const lead = {
  none: (programs: string) => `None of the ${programs} programs meets your constraints.`,
  only: (programs: string) => `One program of ${programs} meets your constraints.`,
  clear: { before: 'One program leads: it is first in ', after: ' of the draws.' },
  equal: {
    before: 'No clear winner: ',
    strong: (n: string, atLeast: boolean) => `${atLeast ? 'at least ' : ''}${n} programs`,
    after: ' are practically equal at the top.',
  },
  unsure: { before: 'No clear winner: the highest value is first in only ', after: ' of the draws.' },
  led: 'It is the ',
  leads: 'The highest value has the ',
  firstTen: (share: string) => `, among the first ten in ${share}`,
  ahead: (share: string) => `, ahead of the next in ${share}`,
  of: ' of ',
  draws: 'the draws',
  ranked: (ranked: string, all: string) => `${ranked} of ${all} programs meet your constraints.`,
  chosen: {
    before: '«Should I?» speaks of number ',
    after: (does: string) => `: of those close to the top, the one that ${does}.`,
    answers: 'answers every constraint',
    paid: 'can be paid for',
    gains: 'gains most in the middle future',
  },
  method: (draws: string) =>
    `Share of ${draws} draws in which it stands first. Each draw takes the weights that you allow, a value for every figure that is not published, and pay and cost from the simulated futures; then all programs are put in order (SMAA-2, Lahdelma and Salminen 2001).`,
  label: 'First in',
};

export const jumps = {
  label: 'On this page',
  parts: {
    sure: 'How sure',
    why: 'Why this order',
    removed: 'What is left out',
    front: 'What it costs for what it gives',
    list: 'The whole list',
  },
};

export const strips = {
  title: 'How sure is the order?',
  caption: (draws: string) =>
    `How often each takes rank 1, 2, 3 … in ${draws} draws of all that is not known for certain. The darkest part is first place, the hollow part every place after the tenth. Programs of one group are practically equal: the first of them is not ahead of the others often enough.`,
  enough: 'How often is enough',
  columns: { program: 'Program', ranks: 'Shares of the ranks', first: 'First in', value: 'Value, of 100' },
  axis: ['first', 'each rank after it', 'after the tenth'],
  group: (n: number, size: number, cut: boolean) =>
    size === 1 ? `Group ${n}: one program` : `Group ${n}: ${size} programs${cut ? ' of the first ten' : ''}, practically equal`,
  later: 'later',
  alt: (name: string, ranks: string) => `${name}: ${ranks}.`,
  rank: (rank: number, share: string) => `rank ${rank} in ${share}`,
  after: (share: string) => `later in ${share}`,
  behind: (place: number) => `Number ${place} is at least as good in every criterion.`,
  behindOne: 'Another is at least as good in every criterion.',
  dominated: (place: number, surely: boolean) =>
    `Behind number ${place} under all weights that you allow${surely ? ', whatever the missing figures are' : ', at the middle of what is known'}.`,
  table: 'The shares as a table',
  firstTen: 'Only the first ten are counted rank by rank; the list below says of every program how often it is first.',
};

export const why = {
  title: 'Why is one above the other?',
  upper: 'Compare',
  lower: 'with',
  ahead: (share: string) => ` The first of them is ahead in ${share} of the draws.`,
  apart: 'What sets them apart, in points of a hundred: to the right what speaks for the upper one, to the left for the lower.',
  columns: { attribute: 'Attribute', points: 'Points' },
  of: (rank: string) => `Number ${rank}`,
  turns: 'They would be level if one thing alone changed',
  same: 'Nothing that is measured sets them apart.',
  not: 'One of the two is not ranked or not worked out yet.',
  working: 'Holding them against each other …',
  bar: (points: string) => `${points} points`,
  more: 'Tick «Side by side» in the list to choose others.',
  rest: (n: number) => `${n} more that move less`,
};

export const removed = {
  title: 'What your constraints leave out',
  caption: 'Each program counts under the first constraint that it fails. Give one up and see who comes back; nothing else changes.',
  none: 'Your constraints leave out no program.',
  leaves: (n: string, one: boolean) => ` leaves out ${n} ${one ? 'program' : 'programs'}.`,
  back: (n: string) => `Giving that up alone brings back ${n}.`,
  backNone: (one: boolean) => `Giving that up alone brings back none: ${one ? 'it fails' : 'they fail'} on something else too.`,
  backAll: (one: boolean) => `Giving that up alone brings ${one ? 'it' : 'them all'} back.`,
  replan: 'How many would come back takes planning anew.',
  give: 'Give it up',
  giveLabel: (what: string) => `Give it up: ${what}`,
  change: 'Change it under «You»',
  given: (what: string) => `Given up: ${what}.`,
  takeBack: 'Take it back',
  unknown: (list: string) => `Kept, although the catalog can’t answer for them: ${list}.`,
  unknownOne: (constraint: string, n: string) => `${constraint} (${n})`,
  says: {
    delivery: (ways: string) => `only ${ways}`,
    state: (states: string) => `a campus only in ${states}`,
    country: (countries: string) => `only ${countries}`,
    months: (n: string) => `the degree within ${n}`,
    tuition: (usd: string) => `at most ${usd} of tuition`,
    pace: 'part-time study, which not all allow,',
    place: (state: string) => `a job in ${state} beside study on a campus elsewhere`,
    hours: (n: string) => `a week of ${n}, too few for their plans,`,
    timeLimit: (n: string) => `the time that a program allows, too short at ${n} a week,`,
    visa: 'the campus that a student visa asks for',
  },
  theCountries: { US: 'the United States', GB: 'the United Kingdom', NL: 'the Netherlands' },
};

export const front = {
  title: 'What it costs for what it gives',
  caption: (n: string, all: string) =>
    `Each mark is one of ${all} programs. On the line, as filled diamonds, is the front (${n}): no other asks as little and gives as much. Of every circle, a diamond asks no more and gives no less.`,
  x: 'Across',
  y: 'Upward',
  xs: { cost: 'Cost after aid', cash: 'Cash needed before graduation', months: 'Months to the degree' },
  ys: {
    gain: 'Middle future, against staying put',
    low: 'One future in ten is below',
    pays: 'Chance that it pays',
    pay: 'Pay, 5 years on',
    value: 'Value under your weights',
  },
  less: (axis: string) => `${axis} (less is better)`,
  more: (axis: string) => `${axis} (more is better)`,
  list: 'On the front, from the left',
  hint: 'Point at a mark or touch it to see which program it is.',
  rank: (n: number) => `number ${n} of the ranking`,
  table: 'The front and the first of the ranking as a table',
  yes: 'yes',
  no: 'no',
  columns: { program: 'Program', rank: 'Rank', front: 'On the front' },
  alt: (x: string, y: string, members: string) => `${y} against ${x}. On the front: ${members}.`,
  members: (first: string, last: string, n: number) => `${n} programs, from ${first} to ${last}`,
  working: 'The whole ranking is on its way.',
  outside: (n: string, one: boolean) => `${n} far-off ${one ? 'program lies' : 'programs lie'} outside the picture.`,
};

export const map = {
  title: 'Where they are',
  caption:
    'A tile is a state with the number of programs that the filters leave. Choose one to see its programs; choose it again to see all.',
  tile: (state: string, one: boolean) => ` ${one ? 'program' : 'programs'} in ${state}`,
  empty: (state: string) => ` no program in ${state}`,
  abroad: 'Elsewhere',
  none: 'None under these filters.',
  delivery: 'Wherever you are',
};
