import type { FigureKind } from '@masterplan/model';

/** Words of the frame around every page. */
export const frame = {
  name: 'Masterplan',
  skip: 'Skip to the answer',
  views: {
    should: 'Should I?',
    you: 'You',
    programs: 'Which one?',
    plan: 'How?',
    after: 'What comes after?',
    when: 'When?',
    change: 'What would change it?',
    evidence: 'How do you know?',
  },
  viewsLabel: 'Questions',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  close: 'Close',
  private: 'Nothing about you leaves this browser.',
  print: 'Print',
  notFound: 'This page does not exist',
  notFoundBody: 'The address names no page and no program of the catalog.',
  broken: 'This page could not be drawn',
  brokenBody: 'It is a mistake of the app, not yours. What you entered is kept.',
  toAnswer: 'Go to the answer',
  noScript:
    'Scripts are off: this is the answer for the example as it was computed when the page was built. The controls need scripts; nothing is sent anywhere.',
  thinking: 'working it out',
};

export const notices = {
  storageBlocked:
    'This browser keeps nothing for this page: a reload will not bring your entries back. Copy the address, which holds them, or download your candidate.',
  exampleInstead: 'The example is shown instead.',
  keptInstead: 'What you entered before is shown instead.',
  previousInstead: 'What was shown before stays.',
  notStarted: 'The computation could not be started.',
  me: 'Me',
  copyOf: (name: string) => `${name} (copy)`,
  otherTab: (name: string) => `${name} (other tab)`,
  keptAs: (name: string) => `What you entered is kept as «${name}». You find it under «You».`,
  newerElsewhere: (name: string) => `«${name}» was changed in another tab. The newest version is shown.`,
  keptBoth: (name: string) => `It was changed in another tab too. That version is kept as «${name}», under «You».`,
  deletedElsewhere: 'This was deleted in another tab. It is still shown here; a change keeps it again.',
  gone: 'It is no longer kept in this browser.',
  dropped: (what: readonly string[]) => `It was made with another version of the catalog. Left out: ${what.join(' ')}`,
  newVersion: 'A newer version of this app is ready.',
  loadVersion: 'Load it',
};

/** Fields of a candidate that the page can leave unanswerable, by their names on it. */
const fieldNames = new Map([['work.payUsdPerYear', 'Pay a year before tax']]);

/** Why no answer could be worked out: a field by its name on the page, and that the answer is of what stood before. */
export function problemText(problem: string): string {
  if (!problem.startsWith('«')) return problem;
  const named = problem.replace(/^«([\w.]+)»/, (whole, field) => (fieldNames.has(field) ? `«${fieldNames.get(field)}»` : whole));
  return `${named} ${notices.previousInstead}`;
}

export const kindTags: Record<FigureKind | 'yours', string> = {
  observed: 'observed',
  modeled: 'modeled',
  assumed: 'assumed',
  yours: 'yours',
};

export const kindMeaning: Record<FigureKind | 'yours', string> = {
  observed: 'published for exactly this thing',
  modeled: 'computed here from published figures',
  assumed: 'a stated judgment, open to change',
  yours: 'what you said',
};

/** Said at a number in a sentence that does not take what was typed. */
export const numberField = {
  none: (typed: string, stands: string) =>
    typed === '' ? `Nothing was typed: it stays ${stands}.` : `«${typed}» is no number: it stays ${stands}.`,
  least: (bound: string) => `It is ${bound} at least.`,
  most: (bound: string) => `It is ${bound} at most.`,
};

/** The panel behind every figure. */
export const panel = {
  title: 'Where this comes from',
  kind: 'Kind',
  year: 'Speaks of',
  range: 'Plausible range',
  source: 'Source',
  method: 'Method',
  inputs: 'Computed from',
  reason: 'Reason',
  basis: 'Rests on',
  note: 'Note',
  place: 'Place in it',
  command: 'The same on the command line',
  missing: 'The catalog has no figure of this name.',
  license: 'License',
  asOf: 'as of',
  alsoRests: 'It rests on',
};

export const notPublished = 'not published';

/** Sentences to take along. */
export const copying = {
  one: 'Copy',
  oneLabel: (sentence: string) => `Copy: ${sentence}`,
  all: (what: string) => `Copy all ${what}`,
  done: (n: number) => `Number ${n} is copied.`,
  allDone: (n: number) => (n === 1 ? 'It is copied.' : `All ${n} are copied.`),
  refused: 'This browser does not let pages copy: mark the text and copy it by hand.',
};

/** Before the verdict, beside controls that move it. */
export const follows = 'The answer that follows:';
