/** Words of the memo. */
export const memo = {
  title: 'Memo',
  description:
    'The whole decision on three to five printed pages: verdict, reasons, outlook, plan, costs, assumptions, what would change it, sources.',
  screen: 'This is the answer as it prints, on three to five pages.',
  print: 'Print it, or save it as PDF',
  head: (name: string, day: string) => `A decision for ${name}, ${day}`,
  exampleHead: (name: string, day: string) => `A decision for an example, ${name}, ${day}`,
  about: 'Who decides',
  plan: 'The plan, term by term',
  planCaption: (basis: 'proved' | 'planned' | 'estimated') =>
    ({
      proved: 'Courses as the program’s rules allow them; no plan ends sooner.',
      planned: 'Courses as the program’s rules allow them; the best plan found.',
      estimated: 'Estimated from credits and hours; its courses are not known one by one.',
    })[basis],
  planLine: (start: string, end: string, terms: string, hours: string) => `From ${start} to ${end}: ${terms}, about ${hours} hours a week.`,
  planColumns: ['Term', 'Courses', 'Credits', 'Hours a week'],
  costs: 'What it costs',
  costRows: {
    tuitionUsd: 'Tuition',
    feesUsd: 'Fees',
    scholarshipUsd: 'Scholarship',
    employerUsd: 'The employer pays',
    taxCreditUsd: 'Tax credit',
    livingChangeUsd: 'Change in living costs',
    forgonePayUsd: 'Pay not earned while studying, before tax',
    stipendUsd: 'Stipend of the assistantship, after tax',
    savingsUsedUsd: 'From savings',
    federalLoanUsd: 'Federal loans',
    privateLoanUsd: 'Private loans',
    missingUsd: 'Nobody lends this part',
    monthlyPaymentUsd: 'Loan payment a month, after',
  },
  costFrom: (kind: string) => `The tuition is ${kind}.`,
  change: 'What would change it',
  yourValue: 'yours',
};
