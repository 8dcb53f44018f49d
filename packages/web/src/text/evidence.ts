/** Words of the page «How do you know?». */
export const evidence = {
  title: 'How do you know?',
  description: 'Sources, assumptions, published claims held against official figures, and what this method cannot know.',
  intro: 'Every figure is observed, modeled or assumed, and each opens to where it comes from.',
  kinds: 'Behind the answer on the first page',
  chosen: 'Figures behind the path that the answer speaks of',
  assumptions: 'Assumptions in force',
  assumptionsCaption:
    'Type another value and the answer follows; what you moved is marked yours, and no longer drawn. The range is what the simulated futures draw from, where they draw. What has no field is a convention.',
  assumptionColumns: ['Assumption', 'Value', 'Range', 'Kind'],
  claims: 'Published claims, held against official figures',
  claimsCaption:
    'A claim within its own rounding of the official figure is supported; of an earlier release, out of date; otherwise contradicted. Without an official figure it cannot be verified.',
  claimColumns: ['Claim', 'Says', 'Official figure', 'Verdict'],
  verdicts: { supported: 'supported', contradicted: 'contradicted', 'out-of-date': 'out of date', 'not-verifiable': 'not verifiable' },
  calibration: {
    title: 'How often the pay intervals are right',
    caption:
      'Published medians that the fit had not seen, five years after completion, all master’s fields: how many lay inside intervals of each width. On the line they are right; above it, wider than they need be. Graduates with federal aid only.',
    alt: (rows: string) => `Coverage of intervals by their width: ${rows}.`,
    axis: 'width of the interval',
    table: 'The points as a table',
    columns: ['Interval', 'Held', 'Give or take'],
    aims: 'What was aimed at, and what was found',
    aimColumns: ['Aim', 'Found', 'Figures', 'Reached'],
    met: 'met',
    missed: 'missed',
  },
  voices: {
    title: 'What students report',
    caption: (reviews: string, courses: string, few: string, enough: number) =>
      `${reviews} reviews of ${courses} courses by students of Georgia Tech’s online master’s programs who chose to write: counted, never quoted. ${few} courses with fewer than ${enough} reviews are left out. The hours stand behind the load of those courses in a plan.`,
    open: (courses: string) => `Means of ${courses} courses, with how many reports are behind each`,
    columns: ['Course', 'Reviews', 'Hours a week', 'Difficulty, 1 to 5', 'Rating, 1 to 5'],
  },
  sources: 'Sources',
  sourcesCaption: (sources: number, pages: number) =>
    `${sources} publications, and ${pages} pages of the programs themselves, each cited where its figures stand.`,
  sourceColumns: ['Publication', 'Release', 'License'],
  catalog: 'What the catalog holds',
  depth: (plannable: number, partial: number, described: number) =>
    `Programs in depth: ${plannable} plannable, ${partial} partial, ${described} described.`,
  rules: (planned: number, standing: number, unmodeled: number) =>
    `Their published rules: ${planned} planned with, ${standing} shown, ${unmodeled} beyond the model.`,
  tables: (n: number) => `Tables of public statistics: ${n}.`,
  via: 'read at',
  none: 'none',
};
