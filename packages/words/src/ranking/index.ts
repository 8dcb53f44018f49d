export { attributeMeaning, attributeName, attributeQuestion } from './attributes.ts';
export { winnerText } from './ranking.ts';
export { conflictText, statementText } from './statements.ts';
export { attributeText, measureText, ruleText } from './values.ts';
