import type { Decision, PathDetail } from '@masterplan/model';
import { counted, percent, usd, usdAbout, yearAfter } from '@masterplan/words';
import { dots } from '../terminal/bars.ts';
import { fanChart } from '../terminal/fan.ts';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { wrapped } from '../terminal/text.ts';

/** The futures of the chosen path against staying put: a sentence, the fan, and the share that ends ahead. */
export function outlookText(page: Page, decision: Decision, chosen: PathDetail): string[] {
  const firstYear = Number(decision.asOf.slice(0, 4));
  const { text, ahead } = dots(page, chosen.pays);
  const [low, high] = chosen.paysBand;
  const band =
    high - low >= 0.005
      ? ` Between ${percent(low)} and ${percent(high)}, depending on how far luck in the old job carries over to the new.`
      : '';
  return [
    '',
    ...wrapped(page, middleFuture(chosen, decision.asOf)),
    ...heading(page, `Ahead of staying put, after tax, in ${decision.dollarYear} dollars`),
    ...fanChart(page, chosen.fan, firstYear),
    ...wrapped(page, `The line is the middle future; half of them lie in the dark band, eight in ten in the light one.`).map((line) =>
      paint(page, 'dim', line),
    ),
    '',
    text,
    ...wrapped(page, `Of 20 futures like yours ${ahead} end ahead (${percent(chosen.pays)}).${band}`),
  ];
}

function middleFuture({ npv, fan, breakEvenYears }: PathDetail, asOf: string): string {
  const gain = npv[2];
  const years = counted(Math.max(0, fan.length - 1), 'year');
  const broken =
    breakEvenYears === 'never'
      ? 'does not break even before that'
      : breakEvenYears === 0
        ? 'is never behind on the way'
        : `breaks even in ${yearAfter(asOf, breakEvenYears)}`;
  const size = Math.abs(gain) < 1000 ? usd(Math.abs(gain)) : usdAbout(Math.abs(gain));
  return `The middle future is ${size} ${gain < 0 ? 'behind' : 'ahead of'} staying put after ${years} and ${broken}.`;
}
