/** Words of the section «The outlook in full». Money and shares arrive already written. */
export const outlook = {
  title: 'The outlook in full',
  open: 'Chance and its error, debt by year, other roles and places, and single simulated lives',
  working: 'Simulating the outlook …',
  waiting: 'It follows once the answer above is final.',
  notThere: (what: string) => `The catalog has no path «${what}».`,
  impossible: (why: string) => `The path can’t be walked: ${why}.`,
  pays: {
    title: 'Who pays what',
    caption: (total: string, years: string) =>
      `Tuition, fees and dearer living come to ${total} over ${years}. What grants, savings and loans leave open comes from your pay while you study.`,
    captionFull: (total: string, years: string, living: string) =>
      `Tuition, fees and dearer living come to ${total} over ${years}. Savings and loans carry ${living} of living without a job as well.`,
    captionStipend: (total: string, years: string, living: string) =>
      `Tuition, fees and dearer living come to ${total} over ${years}. The assistantship, savings and loans carry ${living} of living without a job as well.`,
    nothing: 'The path costs nothing.',
    alt: (parts: string) => `Who pays: ${parts}.`,
    table: 'The bar as a table',
    columns: ['Who', 'USD', 'Share'],
    parts: {
      employer: 'Employer',
      scholarship: 'Scholarship',
      credit: 'Tax credit',
      pay: 'Your pay',
      stipend: 'Assistantship, after tax',
      savings: 'Savings',
      federal: 'Federal loan',
      private: 'Private loan',
      missing: 'Nobody: missing',
    },
  },
  debt: {
    title: 'Debt by year',
    caption: 'Owed at the end of each year: the line by who finishes, the dashed one by who leaves without the degree.',
    none: 'Nothing is borrowed on this path.',
    finished: 'who finishes',
    left: 'who leaves',
    alt: (first: number, last: number, most: string) => `Debt from ${first} to ${last}; at most ${most}.`,
    table: 'The debt as a table',
    columns: ['Year', 'Owed, finished', 'Owed, left', 'Paid in the year', 'Of pay, middle', 'Of pay, 1 in 10 above'],
    nothing: 'none',
  },
  repayment: {
    caption: 'Federal loans still owed at the end of each year by who finishes, in the middle life.',
    band: 'by income, eight in ten lives',
    method:
      'Each simulated life’s federal debt on both plans, month by month: what is asked, what interest is waived and matched, what is forgiven and taxed. Costs are present values less the tax that interest saves; the amount is that of the life or the share of lives that the sentence names.',
    alt: (first: number, last: number, most: string) => `Federal loans owed on two plans from ${first} to ${last}; at most ${most}.`,
    table: 'Both plans as a table',
    columns: [
      'Year',
      'Standard: owed',
      'Of pay, middle',
      'Of pay, 1 in 10 above',
      'By income: owed',
      'Of pay, middle life',
      'Of pay, 1 in 10 lives above',
    ],
    nothing: 'none',
  },
  employerHelp: {
    label: 'Help from the employer',
    method:
      'What the employer pays of each term’s bill, and in each simulated life what of it was paid less than so many months before the change to the role sought.',
  },
  earningsTest: {
    method:
      'The estimated median pay of the program’s graduates four years after completion, with its uncertainty, against the benchmarks: the chance that it fails in two of three years, in the state and outside it, weighted by where students are assumed to live.',
    table: 'By award year of the study',
  },
  variants: {
    title: 'Elsewhere',
    caption:
      'The same person with another role, place or industry after the path, in fewer futures: your own differ a little from the answer.',
    roles: 'Other roles',
    areas: 'Other places',
    industries: 'Other industries',
    columns: ['Where', 'Pays', '1 in 10 below', 'Middle', '1 in 10 above', 'Pay, 5th year'],
  },
  future: {
    title: 'One simulated life',
    caption: 'The slider picks a future by its place among all: at p10, nine in ten end better.',
    slider: 'Future',
    value: (p: number) => `p${p}`,
    found: (number: string, of: string, npv: string, behind: boolean) =>
      `Future ${number} of ${of}: ${npv} ${behind ? 'behind' : 'ahead of'} staying put`,
    finishes: ', with the degree.',
    leaves: ', without the degree.',
    table: (p: number) => `Future p${p} year by year`,
    note: (month: string) =>
      `Each year ends with ${month}. «Ahead» is the sum so far of what the path brings more, after tax and all costs, in today’s value.`,
    columns: ['Year', 'Pay', 'Tax', 'Pay, staying', 'Bills', 'Lent', 'Repaid', 'Owed', 'Ahead', 'What happens'],
    event: (month: string, what: string) => `${month}: ${what}`,
    stayEvent: (month: string, what: string) => `${month}, had you stayed: ${what}`,
  },
};
