import type { FederalTax, TaxFormula, TaxLine } from '@masterplan/model';
import { type Assessment, assess, type TaxAmounts, type TaxRecords, type YearRules, yearRules } from './assess.ts';
import { type Ahead, type TaxCase, thisYear } from './case.ts';
import { above, given, law, line, none, sum } from './line.ts';
import { bracketParts, yearIn } from './schedule.ts';
import { stateLines } from './state-lines.ts';

/**
 * Every step of a year's tax, USD of the law's year (`taxCase.year + yearsAhead`), amounts given in the same dollars.
 * The amounts are those of `assess`; only steps that speak of this case are listed.
 */
export function taxLines({ money }: { money: TaxRecords }, taxCase: TaxCase, amounts: TaxAmounts, ahead: Ahead = thisYear): TaxLine[] {
  const rules = yearRules(money, taxCase, ahead);
  const made = assess(rules, amounts);
  const { federalTax, stateTax } = money;
  return [
    ...incomeLines(money, rules, made, amounts),
    ...federalLines(money, taxCase, ahead, rules, made, amounts),
    ...payrollLines(federalTax, rules, made),
    ...stateLines(stateTax, rules, made),
    line(
      'total-tax',
      made.total,
      sum(made.federalIncomeTax, made.socialSecurity, made.medicare, made.additionalMedicare, made.stateIncomeTax),
    ),
    line('after-tax', made.afterTax, sum(made.wages, -made.total)),
  ];
}

function incomeLines(
  { benefits, federalTax }: TaxRecords,
  { education, forgivenessCounts }: YearRules,
  made: Assessment,
  amounts: TaxAmounts,
): TaxLine[] {
  const { loanInterestUsd = 0, employerAidUsd = 0, forgivenUsd = 0 } = amounts;
  const { interest } = education;
  return [
    line('wages', made.wages, given),
    ...(employerAidUsd > 0
      ? [
          line(
            'employer-aid-taxed',
            made.taxedAid,
            above(employerAidUsd, -education.employerExclusionUsd),
            benefits.employerAssistance.origin,
          ),
        ]
      : []),
    ...(forgivenUsd > 0 ? [line('forgiven', made.forgiven, forgivenessCounts ? given : none, federalTax.forgiveness.origin)] : []),
    ...(loanInterestUsd > 0
      ? [
          line(
            'interest-deduction',
            made.interestDeduction,
            {
              kind: 'phase-out',
              usd: loanInterestUsd,
              atMostUsd: interest.capUsd,
              rate: 1,
              incomeUsd: made.gross,
              fromUsd: interest.fromUsd,
              lengthUsd: interest.lengthUsd,
            },
            benefits.studentLoanInterestDeduction.origin,
          ),
        ]
      : []),
    line('adjusted-gross-income', made.agi, sum(made.wages, made.taxedAid, made.forgiven, -made.interestDeduction)),
  ];
}

function federalLines(
  { benefits, federalTax }: TaxRecords,
  taxCase: TaxCase,
  ahead: Ahead,
  { federal, education: { learning } }: YearRules,
  made: Assessment,
  { educationExpensesUsd = 0 }: TaxAmounts,
): TaxLine[] {
  const origin = federalTax.years[yearIn(federalTax.years, taxCase.year + ahead.yearsAhead)]?.origin ?? federalTax.origin;
  const treaty = taxCase.nonresident ? federalTax.treatyStandardDeduction.origin : origin;
  return [
    line('standard-deduction', federal.deductionUsd, federal.deductionUsd === 0 ? none : law, treaty),
    line('taxable-income', made.taxable, above(made.agi, -federal.deductionUsd)),
    line('tax-before-credit', made.taxBeforeCredit, { kind: 'rates', parts: bracketParts(made.taxable, federal.brackets) }, origin),
    ...(educationExpensesUsd > 0 && made.untaxedAid > 0
      ? [line('expenses-counted', made.expensesCounted, above(educationExpensesUsd, -made.untaxedAid), benefits.employerAssistance.origin)]
      : []),
    ...(educationExpensesUsd > 0
      ? [
          line(
            'learning-credit',
            made.learningCredit,
            learning === undefined ? none : creditFormula(learning, made),
            benefits.lifetimeLearningCredit.origin,
          ),
        ]
      : []),
    line('federal-income-tax', made.federalIncomeTax, sum(made.taxBeforeCredit, -made.learningCredit)),
  ];
}

function creditFormula(learning: NonNullable<YearRules['education']['learning']>, made: Assessment): TaxFormula {
  const { rate, expenseLimitUsd, fromUsd, lengthUsd } = learning;
  const whole = Math.min(made.expensesCounted, expenseLimitUsd) * rate;
  if (made.learningCredit === made.taxBeforeCredit && whole > 0) return { kind: 'smaller', ofUsd: whole, orUsd: made.taxBeforeCredit };
  return { kind: 'phase-out', usd: made.expensesCounted, atMostUsd: expenseLimitUsd, rate, incomeUsd: made.agi, fromUsd, lengthUsd };
}

function payrollLines({ payroll: table }: FederalTax, { payroll }: YearRules, made: Assessment): TaxLine[] {
  if (payroll === undefined)
    return [line('social-security', 0, none, table.nonresidentStudentOrigin), line('medicare', 0, none, table.nonresidentStudentOrigin)];
  const paid = made.wages + made.taxedAid;
  const rates = (usd: number, rate: number): TaxFormula => ({ kind: 'rates', parts: [{ usd, rate }] });
  return [
    line('social-security', made.socialSecurity, rates(Math.min(paid, payroll.wageBaseUsd), payroll.socialSecurityRate), table.origin),
    line('medicare', made.medicare, rates(paid, payroll.medicareRate), table.origin),
    ...(made.additionalMedicare > 0
      ? [line('additional-medicare', made.additionalMedicare, rates(paid - payroll.thresholdUsd, payroll.additionalRate), table.origin)]
      : []),
  ];
}
