import { Control } from '@masterplan/model';
import { z } from 'zod';
import { csvInteger, csvNumber, csvText, csvWords, publishedNumber, publishedText } from '../records/csv.ts';

/** Rows of the catalog's CSV tables that the snapshot is made of; what each column means stands in data/tables.yaml. */
export const institutionRow = z.object({
  unitid: csvInteger,
  opeid6: publishedText,
  name: csvText,
  city: csvText,
  state: csvText,
  control: Control,
  cbsa: publishedText,
  latitude: csvNumber,
  longitude: csvNumber,
});
export const tuitionRow = z.object({
  unitid: csvInteger,
  year: csvText,
  tuitionResident: publishedNumber,
  feesResident: publishedNumber,
  perCreditResident: publishedNumber,
  tuitionNonresident: publishedNumber,
  feesNonresident: publishedNumber,
  perCreditNonresident: publishedNumber,
});
export const awardsRow = z.object({ unitid: csvInteger, cip: csvText, awards: csvInteger });
export const payRow = z.object({
  opeid6: csvText,
  cip4: csvText,
  awards: publishedNumber,
  pay1: publishedNumber,
  pay2: publishedNumber,
  pay4: publishedNumber,
  pay5: publishedNumber,
});
export const wageRow = z.object({
  soc: csvText,
  title: csvText,
  employment: publishedNumber,
  p10: publishedNumber,
  p25: publishedNumber,
  median: publishedNumber,
  p75: publishedNumber,
  p90: publishedNumber,
  topCoded: csvWords,
});
export const industryRow = z.object({ naics: csvText, industry: csvText, soc: csvText, median: publishedNumber });
export const projectionRow = z.object({
  release: csvText,
  soc: csvText,
  title: csvText,
  growthPercent: publishedNumber,
  openings: publishedNumber,
  education: publishedText,
  experience: publishedText,
  source: csvText,
});
export const areaWageRow = z.object({ soc: csvText, area: csvText, level3: publishedNumber });
export const areaRow = z.object({ area: csvText, title: csvText, states: csvWords, metro: z.enum(['yes', 'no']) });
export const priceLevelRow = z.object({ area: csvText, all: publishedNumber });
export const reviewRow = z.object({
  course: csvText,
  title: csvText,
  reviews: csvInteger,
  hoursPerWeek: publishedNumber,
  difficulty: publishedNumber,
  rating: publishedNumber,
});
