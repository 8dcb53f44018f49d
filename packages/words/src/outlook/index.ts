export { type Refusal, refusalText, rivalName, sayBetter } from './comparison.ts';
export { eventText } from './events.ts';
export { repaymentText, sayEmployerHelp, sayLifeRepayment, sayRepayment, saySpared, testInStudyText } from './loans.ts';
export { sayCertainty, sayChance, sayDebt, sayEarlierLoans, sayEven, sayIrr, sayMissing, sayPayAtHome, saySplit } from './report.ts';
export { sayTurn } from './turns.ts';
