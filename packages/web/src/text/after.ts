/** Words of the page «What comes after?». */
export const after = {
  title: 'What comes after?',
  description: 'What a machine-learning role pays after the degree, as a spread over simulated futures, and what it asks.',
  answer: {
    before: 'Five years on, half of your futures earn ',
    after: (now: string) => ` or more a year; you earn ${now} now.`,
    stay: 'Nothing that meets your constraints leads to another role.',
  },
  second: (role: string, path: string) =>
    `After the ${path}, on the way to work as ${role}. Some futures reach the role, some keep the present job; both are in it.`,
  pay: 'Pay a year before tax',
  payCaption: (dollarYear: string) => `Over all simulated futures, in ${dollarYear} dollars, counted from the end of the study.`,
  payAtHome: 'Pay at home is after its own tax, in dollars of what it buys there.',
  rows: { pay1: '1 year on', pay5: '5 years on' },
  columns: ['When', '1 in 10 below', '1 in 4 below', 'Middle', '1 in 4 above', '1 in 10 above'],
};

/** The five roles and the specializations. */
export const careers = {
  loading: 'Reading what is published of the roles …',
  roles: {
    title: 'Five roles, from where you stand',
    caption: (year: string, release: string) =>
      `Pay a year at your place in ${year} dollars, of everyone who works in the role’s occupations, not of new graduates. Jobs: projected growth ${release}. You lack: levels from 0 to 4, summed over ten areas.`,
    columns: ['Role', 'You lack', 'Lowest tenth', 'Middle', 'Top tenth', 'Jobs'],
    sought: '(sought)',
    summary: (role: string, middle: string, low: string, high: string) =>
      `${role}: ${middle} a year in the middle at your place; eight of ten earn between ${low} and ${high}.`,
    seek: (role: string) => `Seek this role: ${role}`,
  },
  ladder: {
    title: (role: string) => `Pay by experience: ${role}`,
    caption: (year: string) =>
      `Median at your place by years of experience, in ${year} dollars. The steps and their years are a judgment; the shape comes from reported base pay.`,
    alt: (steps: string) => `A curve of median pay that rises with experience. Steps: ${steps}.`,
    step: (years: string, usd: string) => `from year ${years}, about ${usd}`,
    leads: (titles: string) => `Related occupations that it leads to: ${titles}.`,
    table: 'The curve as a table',
    columns: ['Years', 'Median'],
  },
  places: {
    title: 'Pay by place',
    caption:
      'Median by metropolitan area (filled), and what it buys at the area’s price level in dollars of average U.S. prices (hollow). The best and the least paid, and your own.',
    search: 'Look for an area',
    placeholder: 'Seattle',
    none: 'No metropolitan area has that in its name.',
    alt: (rows: string) => `Pay by area: ${rows}.`,
    table: (n: string) => `All ${n} areas as a table`,
    columns: ['Area', 'Pay', 'Buys'],
  },
  industries: {
    title: 'Pay by industry',
    caption: 'Median by sector in the country, of the role’s largest occupation that is published by sector.',
    alt: (rows: string) => `Pay by sector: ${rows}.`,
    table: 'The sectors as a table',
    columns: ['Sector', 'Pay'],
  },
  demand: {
    title: 'Demand',
    method: 'Projected growth of the occupations that employers file the role under, weighted by their shares.',
    caption: (release: string, all: string) => `Projected ${release} by the Bureau of Labor Statistics; all occupations together ${all}.`,
    columns: ['Occupation', 'Share of the role', 'Growth', 'Openings a year'],
    source: 'source',
  },
  tracks: {
    label: 'Specializations',
    title: (area: string) => `${area} fits you among the specializations`,
    why: {
      wanted: () => 'It is the one you want.',
      'asked-and-ready': (role: string) =>
        `Work as ${role} asks most of it beyond what you know, and you bring at least half of what its courses presume.`,
      asked: (role: string) =>
        `Work as ${role} asks most of it beyond what you know; you do not yet bring half of what its courses presume.`,
    },
    columns: ['Specialization', 'You', 'Asked', 'Ready', 'Programs', 'Its courses presume'],
    note: 'Ready: share of what its courses presume that you bring at the level of a university course. Presumed: core areas of the prerequisites that its courses publish. Programs: those known in depth with two courses of it or more.',
  },
};
