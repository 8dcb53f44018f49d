import type { StateTax, TaxLine } from '@masterplan/model';
import type { Assessment, YearRules } from './assess.ts';
import { above, law, line, none, sum } from './line.ts';
import { amountAt, bracketParts } from './schedule.ts';
import { stateCreditAt, stateDeductionAt, stateScheduleOn } from './state.ts';

/** The state's steps; one line where it does not tax wages. */
export function stateLines({ origin }: StateTax, { state }: YearRules, made: Assessment): TaxLine[] {
  if (state === undefined) return [line('state-income-tax', 0, none, origin)];
  const income = made.stateIncome;
  const deduction = stateDeductionAt(state, income);
  const exemption = amountAt(state.personalExemptionUsd, income);
  const taxable = Math.max(0, income - deduction);
  const before = stateScheduleOn(state, taxable);
  const added = amountAt(state.addedTaxUsd, income);
  const credit = stateCreditAt(state, income, before + added);
  return [
    ...(income === made.agi ? [] : [line('state-income', income, sum(made.agi, made.interestDeduction), origin)]),
    ...(deduction === 0
      ? []
      : [line('state-deduction', deduction, exemption > 0 && deduction > exemption ? sum(deduction - exemption, exemption) : law, origin)]),
    line('state-taxable-income', taxable, above(income, -deduction)),
    line('state-tax-before-credit', before, before === 0 ? none : { kind: 'rates', parts: bracketParts(taxable, state.brackets) }, origin),
    ...(added === 0 ? [] : [line('state-added-tax', added, law, origin)]),
    ...(credit === 0 ? [] : [line('state-credit', credit, law, origin)]),
    line('state-income-tax', made.stateIncomeTax, above(before, added, -credit)),
  ];
}
