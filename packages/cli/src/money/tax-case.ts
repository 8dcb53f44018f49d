import type { Ahead, TaxCase } from '@masterplan/engine';
import type { Catalog, Filing } from '@masterplan/model';
import { stateNames, taxNotes } from '@masterplan/words';
import { WrongInput } from '../exit.ts';
import { nearest } from '../near.ts';

/** What the options of `money tax` say of the person. */
export interface TaxAsked {
  year: number;
  filing: Filing;
  state: string;
  nonresident: boolean;
  country?: string | undefined;
}

/** The case of the options. Throws WrongInput for a state that is none and for options that don't go together. */
export function taxCaseOf(catalog: Catalog, asked: TaxAsked): { taxCase: TaxCase; ahead: Ahead } {
  const { year, filing, nonresident, country } = asked;
  if (country !== undefined && !nonresident) throw new WrongInput('--country speaks of a nonresident: add --nonresident or leave it out');
  if (country !== undefined && !/^[a-z]{2}$/i.test(country))
    throw new WrongInput(`«${country}» is no country code: two letters are expected, such as IN for India`);
  if (nonresident && filing !== 'single')
    throw new WrongInput('a nonresident student is computed as a single filer here: leave --filing out');
  const inflation = catalog.parameters.find(({ id }) => id === 'inflation')?.value ?? 0;
  return {
    taxCase: {
      year,
      filing,
      state: stateIn(catalog, asked.state),
      nonresident,
      treatyStandardDeduction: catalog.money.federalTax.treatyStandardDeduction.countries.includes((country ?? '').toUpperCase()),
    },
    ahead: { yearsAhead: 0, inflation },
  };
}

/** A state by its two letters or its name. */
function stateIn(catalog: Catalog, written: string): string {
  const codes = Object.keys(catalog.money.stateTax.states);
  const upper = written.trim().toUpperCase();
  const named = Object.entries(stateNames).find(([, name]) => name.toUpperCase() === upper)?.[0];
  const found = codes.includes(upper) ? upper : named;
  if (found !== undefined && codes.includes(found)) return found;
  const near = nearest(written, upper.length <= 2 ? codes : codes.map((code) => stateNames[code] ?? code));
  const shown = near.map((entry) => (entry.length === 2 ? `${entry} (${stateNames[entry] ?? entry})` : entry));
  throw new WrongInput(
    `there is no state «${written.slice(0, 40)}»${shown.length === 0 ? '' : `; did you mean ${shown.join(' or ')}?`} Two letters are expected, such as CA.`,
  );
}

/** What the person should know of this computation. */
export function taxNotesFor(catalog: Catalog, { year, state, filing, nonresident }: TaxCase, { inflation }: Ahead): string[] {
  const { federalTax, stateTax } = catalog.money;
  const last = Math.max(...Object.keys(federalTax.years).map(Number));
  const rules = stateTax.states[state];
  const known = rules === undefined || rules === 'no-wage-income-tax' ? undefined : rules;
  const ofYear = known?.years[String(Math.min(year, last))];
  const name = stateNames[state] ?? state;
  return [
    ...(year > last ? [taxNotes.indexed(last, inflation)] : []),
    ...(ofYear !== undefined && ofYear.carried.length > 0 ? [`${name}: ${taxNotes.carried(ofYear.carried, Math.min(year, last))}`] : []),
    ...(ofYear !== undefined && filing !== 'single' && !nonresident && ofYear[filing] === undefined ? [taxNotes.singleStandsIn(name)] : []),
    ...(known?.note === undefined ? [] : [`${name}: ${known.note}.`]),
    taxNotes.leftOut,
  ];
}
