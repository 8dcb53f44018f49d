import { usdAbout } from '@masterplan/words';

/** Words of the page «Should I?». Money, probabilities and durations arrive already written. */
export const should = {
  title: 'Should I?',
  exampleMark: 'An example',
  ownMark: 'You',
  change: 'Change any of it and the answer follows.',
  description:
    'Should you take a machine-learning master’s degree, which one, and what does it return? Computed in your browser from real programs and public statistics.',
  examplesLabel: 'Examples',
  yourSelves: 'Yours',
  reset: 'Back to the example',
  second: {
    program: 'It speaks of the',
    plan: 'How, term by term',
    gain: (p50: string, years: number, behind: boolean) =>
      `The middle future is ${p50} ${behind ? 'behind' : 'ahead'} after ${years} years`,
    breakEven: (year: number) => ` and breaks even in ${year}.`,
    never: ' and does not break even before that.',
    neverBehind: ' and is never behind on the way.',
    cheaper: (title: string, share: string, costUsd: number) =>
      ` The cheaper path that closes most, ${title}, closes ${share} of the gap to your role ${costUsd === 0 ? 'at no cost' : `for ${usdAbout(costUsd)}`}.`,
  },
  fan: {
    title: (dollarYear: string) => `Ahead of staying put, after tax, in ${dollarYear} dollars`,
    caption: (futures: string) =>
      `Half of ${futures} simulated futures fall in the dark band, eight in ten in the light one. The gray line is your life without the degree.`,
    desc: (start: number, end: number, p10: string, p50: string, p90: string) =>
      `From ${start} to ${end}. At the end one future in ten lies below ${p10}, half lie above ${p50}, one in ten above ${p90}.`,
    graduates: (when: string) => `graduates, ${when}`,
    graduatesShort: (when: string) => `graduates ${when}`,
    breaksEven: (year: number) => `middle future breaks even, ${year}`,
    breaksEvenShort: (year: number) => `breaks even ${year}`,
    stay: 'staying put',
    middle: 'middle',
    high: '1 in 10 above',
    low: '1 in 10 below',
    how: 'How it is computed',
    method:
      'Simulated lives along the path and staying put, on the same draws of luck: pay, taxes, tuition, loans and the chance to change role, discounted to today. The value is the middle of all futures.',
    table: 'The same as a table',
    columns: ['Year', 'p10', 'p25', 'Middle', 'p75', 'p90'],
  },
  dots: {
    text: (ahead: number, of: number) => ({
      before: `Of ${of} futures like yours, `,
      strong: `${ahead} end ahead`,
      after: ahead === of ? '.' : `; ${of - ahead} do not.`,
    }),
    band: (low: string, high: string) => `Between ${low} and ${high}, depending on how far luck follows you from one job to the next.`,
  },
  sure: {
    before: 'All of them together are worth as much to you as ',
    gain: (amount: string) => `a sure ${amount} today`,
    loss: (amount: string) => `losing ${amount} for sure today`,
    assumed: ' at an assumed risk aversion of ',
    yours: ' at your risk aversion of ',
    label: 'Certainty equivalent, against staying put',
    method:
      'Lifetime after-tax income and savings in each future, on the path and staying put, under constant relative risk aversion; a future below what one lives on counts as that much. The sum is the certain lifetime income worth as much as the path’s, less the same of staying put.',
    short: (usd: string) => `worth a sure ${usd}`,
    shortest: (usd: string) => `sure ${usd}`,
    desc: (usd: string) => ` Together they are worth as much as a sure ${usd}.`,
  },
  rests: {
    title: 'What it rests on',
    tuition: 'Tuition, whole program',
    hours: 'Hours a week',
    change: 'Chance to change role with it',
    changeWithout: 'The same without it, a year',
    cause: 'Share of the pay gap that it causes',
    growth: 'Pay growth without it',
    employer: 'Employer pays, a year',
    horizon: 'Look ahead',
    catalogAgain: 'use the catalog’s',
    years: (n: number) => `${n} years`,
    aYear: (percent: string) => `${percent} a year`,
    paysUnder: (at: string) => `pays while it stays under ${at}`,
    paysOver: (at: string) => `pays above ${at}`,
    paysUnlessOver: (at: string) => `pays unless above ${at}`,
    always: 'pays at every value of this range',
    never: 'pays at no value of this range',
  },
  which: {
    title: 'Which one?',
    caption: (ranked: string, programs: string) =>
      `The first of ${ranked} that meet your constraints, out of ${programs}. The dot is the score under your weights, the line its interval from missing data and from luck.`,
    all: (n: string) => `See all ${n}, search and compare`,
    columns: {
      program: 'Program',
      score: (low: number, high: number) => `Score, ${low} to ${high}`,
      first: 'First in',
      pays: 'Pays in',
      time: 'To the degree',
      cash: 'Cash needed',
      pay: 'Pay, 5 years on',
    },
    firstOf: 'of the draws',
    costMethod: 'Tuition and fees over the plan’s terms, less scholarship and what the employer pays.',
    payMethod:
      'Your own simulated pay five years after the degree, the middle future: from what graduates of the program earn, your pay today and the role.',
    scoreLabel: (value: number, low: number, high: number) => `Score ${value}, between ${low} and ${high}`,
    payKind: { observed: '', modeled: 'estimated; pay not published', assumed: 'assumed; pay not published' },
    unknown: (what: string) => `not known: ${what}`,
    none: 'Nothing in the catalog meets all of it. Loosen the place, the delivery, the time, the hours or the tuition.',
    rank: 'Rank',
  },
  gap: {
    title: 'What is missing?',
    caption: 'What you know now, what your role asks, and what the path adds.',
    has: 'you now',
    after: 'after the degree',
    cheaper: 'after the cheaper path',
    asked: 'your role asks',
    table: 'The same as a table',
    columns: ['Area', 'You now', 'Role asks', 'After the degree', 'After the cheaper path'],
  },
  cheaper: {
    title: 'And for less?',
    caption: 'Paths that cost no more than the degree, by how much of the gap to your role they close.',
    columns: { path: 'Path', closes: 'Of the gap', cost: 'Costs', time: 'Takes', pays: 'Pays in', gain: 'Middle future' },
  },
  why: {
    reasons: 'What speaks for it',
    objections: 'What speaks against it',
    turns: 'What would turn it',
  },
  evidence: {
    title: 'How thin is the evidence?',
    caption: (total: number) => `${total} figures stand behind the path that the answer speaks of.`,
    none: 'The answer speaks of no path, so no figure stands behind one.',
    open: 'Show each of them',
    all: 'Sources, assumptions and limits',
  },
  printed: { assumptions: 'Assumptions behind the answer', sources: 'Sources of its figures' },
  limits: { title: 'What this cannot know' },
  take: {
    title: 'Take it with you',
    answerJson: 'Answer (JSON)',
    answerText: 'Answer (text)',
    print: 'Memo to print',
    files: 'Your files and selves',
    link: 'Copy the link',
    linkCopied: (length: number) =>
      `Copied, ${length} characters. The link holds all that you entered; whoever opens it reads it in the browser, it is never sent.`,
    linkFailed: (length: number) => `The browser did not allow copying. The address bar holds the same link, ${length} characters.`,
    linkTooLong: (length: number) =>
      `The link has ${length} characters, more than many mail programs take. All that it holds, your plans and applications too, was downloaded as a file instead (masterplan.yaml): it opens under «You».`,
  },
  footer: (version: string, asOf: string, seed: number, futures: string, deep: number, listed: string) =>
    `Catalog ${version} · as of ${asOf} · seed ${seed} · ${futures} futures a path · ${deep} programs in depth, ${listed} fields at institutions`,
};
