/**
 * Days counted from 1 March of year 0 of the Gregorian calendar, so that days can be added and compared without a clock.
 * Method: the usual whole-number formulas, with years that begin in March so that the leap day comes last.
 */
export function dayNumber(text: string): number {
  const month = Number(text.slice(5, 7));
  const year = Number(text.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const fromMarch = (month + 9) % 12;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + Number(text.slice(8, 10)) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + ofYear;
}

/** The day of a number, YYYY-MM-DD. */
export function dayText(day: number): string {
  let year = Math.floor((10_000 * day + 14_780) / 3_652_425);
  let ofYear = day - yearStart(year);
  if (ofYear < 0) {
    year -= 1;
    ofYear = day - yearStart(year);
  }
  const fromMarch = Math.floor((100 * ofYear + 52) / 3060);
  const month = ((fromMarch + 2) % 12) + 1;
  const date = ofYear - Math.floor((fromMarch * 306 + 5) / 10) + 1;
  return `${year + (month <= 2 ? 1 : 0)}-${two(month)}-${two(date)}`;
}

const yearStart = (year: number): number => 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
const two = (value: number): string => String(value).padStart(2, '0');
