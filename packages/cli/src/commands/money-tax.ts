import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { taxLines } from '@masterplan/engine';
import { taxNotes } from '@masterplan/words';
import { openCatalog } from '../catalog/open.ts';
import { example } from '../help.ts';
import { type TaxAsked, taxCaseOf, taxNotesFor } from '../money/tax-case.ts';
import { taxText } from '../money/tax-text.ts';
import { wholeNumber } from '../parse.ts';
import type { Shell } from '../shell.ts';

const MOST = 100_000_000;
/** Above this an amount is computed, with a word about its digits. */
const LARGE = 1_000_000;

/** Dollars a year as people type them: 85000, 85,000, $85,000, 85k; thousands grouped otherwise are refused, not guessed at. */
function amount(text: string): number {
  const [, digits = '', thousand = ''] = /^\$?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)(k?)$/i.exec(text.trim()) ?? [];
  const value = Number(digits.replaceAll(',', '')) * (thousand === '' ? 1 : 1000);
  if (digits === '' || value > MOST)
    throw new InvalidArgumentError(`dollars a year from 0 to ${MOST.toLocaleString('en-US')} are expected, such as 85000 or 85,000.`);
  return value;
}

/** `money tax`: a year's taxes on wages, every line with its source. */
export function moneyTaxCommand(shell: Shell) {
  return new Command('tax')
    .description('a year’s taxes on wages: every line of the computation with its source')
    .requiredOption('--wages <dollars>', 'wages of the year', amount)
    .option('--year <year>', 'year of the law and of the dollars (default: this year)', wholeNumber(2024, 2060))
    .addOption(
      new Option('--filing <status>', 'filing status')
        .choices(['single', 'married-joint', 'head-of-household'] as const)
        .default('single' as const),
    )
    .requiredOption('--state <state>', 'state of residence, two letters')
    .option('--nonresident', 'a student who is a nonresident for tax', false)
    .option('--country <code>', 'a nonresident’s country, two letters, for its treaty')
    .option('--loan-interest <dollars>', 'student-loan interest paid', amount, 0)
    .option('--education-expenses <dollars>', 'tuition and required fees, less tax-free scholarships', amount, 0)
    .option('--employer-aid <dollars>', 'what the employer pays for your education', amount, 0)
    .option('--forgiven <dollars>', 'a loan balance forgiven in the year', amount, 0)
    .addHelpText('after', example('masterplan money tax --wages 85,000 --state CA --loan-interest 1200'))
    .action(
      async ({ year = Number(shell.today().slice(0, 4)), wages, loanInterest, educationExpenses, employerAid, forgiven, ...rest }) => {
        const catalog = await openCatalog(shell);
        const asked: TaxAsked = { ...rest, year };
        const { taxCase, ahead } = taxCaseOf(catalog, asked);
        const amounts = {
          wagesUsd: wages,
          loanInterestUsd: loanInterest,
          educationExpensesUsd: educationExpenses,
          employerAidUsd: employerAid,
          forgivenUsd: forgiven,
        };
        for (const [name, value] of Object.entries({
          '--wages': wages,
          '--loan-interest': loanInterest,
          '--education-expenses': educationExpenses,
          '--employer-aid': employerAid,
          '--forgiven': forgiven,
        }))
          if (value > LARGE) shell.warn(`masterplan: ${taxNotes.large(name, value)}`);
        const lines = taxLines(catalog, taxCase, amounts, ahead);
        const notes = taxNotesFor(catalog, taxCase, ahead);
        const sources = Object.fromEntries(
          lines.flatMap(({ source }) =>
            source === undefined || catalog.sources[source] === undefined ? [] : [[source, catalog.sources[source]]],
          ),
        );
        if (shell.globals().json)
          shell.printJson({ schema: 'masterplan.tax/1', catalogVersion: catalog.version, case: taxCase, amounts, lines, notes, sources });
        else shell.print(taxText(shell.page(), catalog, taxCase, lines, notes));
      },
    );
}
