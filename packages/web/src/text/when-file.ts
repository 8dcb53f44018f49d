import { dateText } from '@masterplan/words';

/** Words of the file in the page's words. */
const inFile: [RegExp, string][] = [
  [/«status: (\w+)»/g, 'the status to «$1»'],
  [/«due: \{ daysAfterOffer: 14 \}»/g, 'some days after the offer'],
  [/ closes the entry/g, ' '],
  [/«valueUsd»/g, '«Worth against staying put»'],
  [/unless «nextYearUsd» says more/g, 'unless you give it a value below'],
  [/, or name your candidate's file with --candidate, so that the outlook says it/g, ''],
  [/a chance lies between 0 and 1/g, 'a chance lies between 0% and 100%'],
  [/say when the answer comes with «on», or with «from» and «to»/g, 'say on which day, or between which days, the answer comes'],
  [/«rolling»/g, '«some days after it is sent»'],
  [/; give «deadline»|; name one with «round»[^.]*/g, '; give it'],
  [/; «masterplan programs» lists them/g, ''],
];

/** A mistake in a file, with its place there; what names a command names the page instead. */
export const fileProblem = (message: string): string => message.replace('«masterplan programs» lists them', '«Which one?» lists them');

/** A sentence of the reader of files, said for the page: its fields by their names here, its days in words. */
export function onPage(message: string): string {
  const said = inFile.reduce((text, [from, to]) => text.replace(from, to), message);
  const dated = said.replace(/\b20\d{2}-\d{2}-\d{2}\b/g, (day) => dateText(day)).trim();
  return `${dated.charAt(0).toUpperCase()}${dated.slice(1).replace(/\.$/, '')}.`;
}
