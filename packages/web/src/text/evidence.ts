/** Words of the page «How do you know?». */
export const evidence = {
  title: 'How do you know?',
  intro: 'Every figure is observed, modeled or assumed, and each opens to where it comes from.',
  kinds: 'Behind the answer on the first page',
  chosen: 'Figures behind the path that the answer speaks of',
  assumptions: 'Assumptions in force',
  assumptionsCaption:
    'Each can be moved; what you moved is marked yours. The range is what the simulated futures draw from, where they draw.',
  assumptionColumns: ['Assumption', 'Value', 'Range', 'Kind'],
  claims: 'Published claims, held against official figures',
  claimsCaption:
    'A claim within its own rounding of the official figure is supported; of an earlier release, out of date; otherwise contradicted. Without an official figure it cannot be verified.',
  claimColumns: ['Claim', 'Says', 'Official figure', 'Verdict'],
  verdicts: { supported: 'supported', contradicted: 'contradicted', 'out-of-date': 'out of date', 'not-verifiable': 'not verifiable' },
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
