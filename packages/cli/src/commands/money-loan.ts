import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { type LoanRequest, loanReport, programEarningsTest, type StudyPeriod } from '@masterplan/engine';
import type { Catalog, EarningsTestReport } from '@masterplan/model';
import { loanText } from '@masterplan/words';
import { openCatalog } from '../catalog/open.ts';
import { WrongInput } from '../exit.ts';
import { example } from '../help.ts';
import { loanLines } from '../money/loan-text.ts';
import { dollars, wholeNumber } from '../parse.ts';
import type { Shell } from '../shell.ts';
import { findProgram } from './program.ts';

const MOST_USD = 1_000_000;

/** `money loan`: what may be borrowed for study, what is owed after it, and every year of repaying. */
export function moneyLoanCommand(shell: Shell) {
  return new Command('loan')
    .description('loans for study: limits, disbursements, what is owed, repayment by year, each with its source')
    .requiredOption('--borrow <dollars>', 'what loans must pay for, over the whole study', upTo(MOST_USD))
    .requiredOption('--start <month>', 'first month of study, such as 2027-08', month)
    .requiredOption('--months <count>', 'months of study', wholeNumber(1, 120))
    .addOption(new Option('--pace <pace>', 'pace of study').choices(['full-time', 'part-time'] as const).default('full-time' as const))
    .option('--load <share>', 'share of a full-time load (default: 1, part-time 0.5)', share)
    .option('--leave-after <months>', 'leave without finishing after so many months', wholeNumber(1, 119))
    .addOption(
      new Option('--plan <plan>', 'how federal loans are repaid').choices(['standard', 'rap'] as const).default('standard' as const),
    )
    .option('--income <dollars>', 'adjusted gross income in the first year of repayment', upTo(MOST_USD * 10))
    .option('--growth <rate>', 'its yearly growth', growth, 0)
    .option('--dependents <count>', 'dependents claimed', wholeNumber(0, 12), 0)
    .option('--existing <dollars>', 'federal loans from study before this degree', upTo(MOST_USD), 0)
    .option('--existing-graduate <dollars>', 'federal loans from graduate study before', upTo(MOST_USD), 0)
    .option('--legacy', 'enrolled on 30 June 2026 with a federal loan for this program', false)
    .option('--program <id>', 'a program, for the chance that its federal loans end', String)
    .option('--private', 'private loans pay what federal ones do not', false)
    .addHelpText('after', example('masterplan money loan --borrow 41000 --start 2027-08 --months 24 --plan rap --income 85000'))
    .action(async (options) => {
      const catalog = await openCatalog(shell);
      const request = requestOf(catalog, options);
      const report = loanReport(catalog, request);
      const test = options.program === undefined ? undefined : earningsTest(catalog, options.program, request.leaves);
      const ids = [report.limits, report.disbursements].flat().map(({ source }) => source);
      const sources = Object.fromEntries(
        [...new Set([...ids, report.repayment.source])].flatMap((id) => {
          const source = catalog.sources[id];
          return source ? [[id, source]] : [];
        }),
      );
      if (shell.globals().json) {
        shell.printJson({
          schema: 'masterplan.loan/1',
          catalogVersion: catalog.version,
          asked: options,
          ...report,
          earningsTest: test,
          sources,
        });
        return;
      }
      const title = loanText.asked(
        options.borrow,
        options.start,
        options.months,
        options.leaveAfter,
        options.existing + options.existingGraduate,
      );
      shell.print(loanLines(shell.page(), catalog, title, report, !options.private, test));
    });
}

interface LoanOptions {
  borrow: number;
  start: string;
  months: number;
  pace: 'full-time' | 'part-time';
  load?: number | undefined;
  leaveAfter?: number | undefined;
  plan: 'standard' | 'rap';
  income?: number | undefined;
  growth: number;
  dependents: number;
  existing: number;
  existingGraduate: number;
  legacy: boolean;
  private: boolean;
}

/** The options as the engine takes them. Throws WrongInput for options that don't go together. */
function requestOf(catalog: Catalog, options: LoanOptions): LoanRequest {
  const { months, plan, income } = options;
  if (plan === 'rap' && income === undefined) throw new WrongInput(loanText.incomeNeeded);
  if (options.pace === 'full-time' && options.load !== undefined && options.load < 1) throw new WrongInput(loanText.paceAndLoad);
  if (options.leaveAfter !== undefined && options.leaveAfter >= months) throw new WrongInput(loanText.leavesLate(months));
  const first = Number(options.start.slice(0, 4)) * 12 + Number(options.start.slice(5, 7)) - 1;
  const value = (id: string): number => parameterIn(catalog, id);
  return {
    periods: semesters(first, months, options.borrow, options.load ?? (options.pace === 'part-time' ? 0.5 : 1)),
    means: {
      savingsUsd: 0,
      federalAid: true,
      privateLoans: options.private,
      existing: { undergraduateUsd: options.existing, graduateUsd: options.existingGraduate },
      legacy: options.legacy,
    },
    terms: {
      federalRate: value('loan-rate-carried-forward'),
      gradPlusRate: value('grad-plus-rate-carried-forward'),
      privateRate: value('private-loan-rate'),
      privateYears: catalog.money.loans.private.years,
    },
    leaves: first + (options.leaveAfter ?? months),
    plan,
    incomeUsd: income ?? 0,
    growth: options.growth,
    dependents: options.dependents,
    inflation: value('inflation'),
  };
}

/** The earnings test of a program up to the last award year that begins during study. Throws WrongInput for one that the test doesn't cover. */
function earningsTest(catalog: Catalog, id: string, leaves: number): EarningsTestReport {
  const program = findProgram(catalog, id);
  const last = Math.max(catalog.money.earningsTest.rule.firstResultsYear + 2, Math.floor((leaves - 7) / 12));
  const value = (parameter: string): number => parameterIn(catalog, parameter);
  const report = programEarningsTest(catalog, program, { value }, last);
  if (!report) throw new WrongInput(loanText.notTested(program.id));
  return report;
}

function parameterIn(catalog: Catalog, id: string): number {
  const parameter = catalog.parameters.find((entry) => entry.id === id);
  if (!parameter) throw new Error(`the catalog has no parameter «${id}»`);
  return parameter.value;
}

/** Terms of five months that begin every sixth; each costs its part, in whole cents. */
function semesters(first: number, months: number, usd: number, load: number): StudyPeriod[] {
  const terms = Math.ceil(months / 6);
  const whole = Math.round(usd * 100);
  const each = Math.floor(whole / terms);
  return Array.from({ length: terms }, (_, term) => ({
    from: first + term * 6,
    to: first + Math.min(term * 6 + 5, months),
    costUsd: (term === terms - 1 ? whole - each * (terms - 1) : each) / 100,
    load,
  }));
}

function upTo(most: number): (text: string) => number {
  return (text) => {
    const value = dollars(text);
    if (value > most) throw new InvalidArgumentError(`at most ${most.toLocaleString('en-US')} dollars are expected.`);
    return value;
  };
}

function month(text: string): string {
  const [, year] = /^(20\d{2})-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 2020 || Number(year) > 2040) throw new InvalidArgumentError(loanText.badMonth);
  return text;
}

function share(text: string): number {
  const value = /^\d?\.?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError(loanText.badShare);
  return value;
}

function growth(text: string): number {
  const value = /^-?\d?\.?\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= -0.2 && value <= 0.2)) throw new InvalidArgumentError(loanText.badGrowth);
  return value;
}
