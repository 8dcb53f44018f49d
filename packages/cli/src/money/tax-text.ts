import type { TaxCase } from '@masterplan/engine';
import type { Catalog, TaxLine } from '@masterplan/model';
import { stateNames, taxFormulaText, taxLineName, taxUsd } from '@masterplan/words';
import type { Page } from '../terminal/page.ts';
import { heading, paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { wrapped } from '../terminal/text.ts';

/** A year's taxes as lines of text: what, how much, how it follows, and the number of its source. */
export function taxText(page: Page, catalog: Catalog, taxCase: TaxCase, lines: readonly TaxLine[], notes: readonly string[]): string[] {
  const ids = [...new Set(lines.flatMap(({ source }) => (source === undefined ? [] : [source])))];
  const state = catalog.money.stateTax.states[taxCase.state];
  const references = state === undefined || state === 'no-wage-income-tax' ? [] : state.references.slice(0, 3);
  const stateSource = catalog.money.stateTax.origin.kind === 'observed' ? catalog.money.stateTax.origin.source : '';
  const filing = taxCase.nonresident ? 'nonresident student' : taxCase.filing.replaceAll('-', ' ');
  const rows = lines.map(({ id, amountUsd, formula, source }) => ({
    cells: [taxLineName(id), taxUsd(amountUsd), source === undefined ? '' : `[${ids.indexOf(source) + 1}]`],
    under: wrapped({ ...page, width: page.width - 2 }, taxFormulaText(formula)).map((text) => `  ${text}`),
  }));
  return [
    ...wrapped(page, `Taxes of ${taxCase.year}, ${filing}, ${stateNames[taxCase.state] ?? taxCase.state}`).map((text) =>
      paint(page, 'bold', text),
    ),
    '',
    ...table(page, [{ title: '', flexible: true }, { title: '', align: 'right' }, { title: '' }], rows),
    ...heading(page, 'Sources'),
    ...ids.flatMap((id, index) => {
      const source = catalog.sources[id];
      const text = source === undefined ? id : `${source.publisher}: ${source.title}, ${source.release}`;
      return [
        ...wrapped(page, text, `[${index + 1}] `, '    '),
        ...(source === undefined ? [] : [source.url, ...(id === stateSource ? references : [])]).map((url) =>
          paint(page, 'path', `    ${url}`),
        ),
      ];
    }),
    ...heading(page, 'What this stands on and leaves out'),
    ...notes.flatMap((note) => wrapped(page, note)),
  ];
}
