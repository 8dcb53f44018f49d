export { attributeMeaning, attributeName, attributeQuestion } from './attributes.ts';
export {
  attributeOf,
  type Contribution,
  contributions,
  differences,
  leadText,
  pointsText,
  swapLines,
} from './compare.ts';
export { otherChoiceName, otherChoiceOutcome, verdictName } from './other-choices.ts';
export { type Lead, leadOf, winnerText } from './ranking.ts';
export { conflictText, statementText } from './statements.ts';
export { attributeText, measureText, ruleText } from './values.ts';
