export { calendarIcs, commitCalendar, inOrder, pathCalendar } from './calendar.ts';
export { applicationName, sayDifference, sayMoves } from './moves.ts';
export { type CommitWords, sayCommit, sayTooMany } from './say.ts';
