import { criterionName } from '../names.ts';
import { statementText } from '../ranking/statements.ts';
import type { Writers } from './table.ts';

/** What the computation simplifies or can't know. None takes arguments. */
export const limits: Writers<'limit'> = {
  'limit.plan-defaults': () =>
    "Deep programs are planned course by course from their published rules; what a record leaves open (weekly hours, terms, prerequisites) is a stated default. Other programs' time is estimated from credits, hours a week and the calendar.",
  'limit.taxes-real': () =>
    'Taxes follow the law of each year; after the last known one it is carried forward with prices, but for amounts that the law does not index. Local taxes, itemizing, credits for children and a spouse’s income are left out.',
  'limit.repayment-standard': () =>
    'Futures repay federal loans on the plan that you name, the standard one or the one by income, and pay off what is left when the years counted end; loans from before are left out, and nobody changes plans or pays ahead.',
  'limit.pay-pooled': () =>
    'Few programs publish what their graduates earn; for the others pay is estimated from the field and from like institutions, with a wide interval.',
  'limit.aid-recipients': () =>
    'Published pay counts graduates who received federal aid; international students and those who paid for themselves are not in it.',
  'limit.role-change-judgment': () =>
    'How far a degree raises the chance of changing role is a judgment, not a published figure; put your own in its place.',
  'limit.place-fixed': () => 'You are taken to work in the place that you gave, before and after the degree.',
  'limit.living-cost': () =>
    'Of the cost of living only the difference between your place and a campus elsewhere counts, from an average student budget and published price levels.',
  'limit.admission': () => 'Whether a program would admit you is not computed.',
  'limit.joint-weights': () =>
    'Graduates’ pay enters twice: as what a program’s graduates earn (outcomes) and inside your own gain (cost and return); who finds that too much lowers one of the two weights.',
  'limit.near-ties': () =>
    'Programs within five points of the first are practically equal; the answer speaks of the one among them that you can pay for and that gains most in the middle future.',
  'limit.no-advice': () =>
    'This is a computation from published figures and stated assumptions, not financial, legal or immigration advice.',
  'limit.visa-simple': () =>
    'Visa rules are simplified to practical training with its limits of unemployment and up to three draws for a work visa by wage level; training during study and changes of the law are not followed.',
  'limit.home-pay': () =>
    'Life at home is the pay and tax rate that you gave, carried forward at what it buys there; a dollar loan weighs on it at the exchange rate, which is held where it stands.',
  'limit.alternatives-judgment': () =>
    'What a certificate or self-study brings in the labor market is a judgment: no outcomes of those who finish are published.',
  'limit.uncovered-criteria': () =>
    'No source covers how current the courses are, placement, completion, leave to pause, research strength or recognition of the program: they are not scored, their weight goes to the rest of their criterion.',
  'limit.preferences-conflict': ({ conflict }) =>
    `What you say of the weights cannot hold together, so the ranking stands under the sliders: ${conflict.map((each) => statementText(each, criterionName)).join('; ')}.`,
};
