import type { Cost } from '@masterplan/model';
import { outlook as text } from '../text/outlook.ts';

export type Payer = keyof typeof text.pays.parts;
export interface CostPart {
  who: Payer;
  name: string;
  usd: number;
}

/** What the study asks for: tuition, fees and what living costs more, USD. */
export const billOf = ({ tuitionUsd, feesUsd, livingChangeUsd }: Cost): number => tuitionUsd + feesUsd + livingChangeUsd;

/** Who pays how much, the student's pay taking what is left of the bill; those that pay nothing are left out. USD. */
export function costParts(cost: Cost): CostPart[] {
  const given = cost.employerUsd + cost.scholarshipUsd + cost.taxCreditUsd;
  const own = cost.savingsUsedUsd + cost.federalLoanUsd + cost.privateLoanUsd + cost.missingUsd;
  const amounts: Record<Payer, number> = {
    employer: cost.employerUsd,
    scholarship: cost.scholarshipUsd,
    credit: cost.taxCreditUsd,
    // Who gives the job up has no pay to take it from.
    pay: cost.forgonePayUsd > 0 ? 0 : Math.max(0, billOf(cost) - given - own),
    stipend: cost.stipendUsd,
    savings: cost.savingsUsedUsd,
    federal: cost.federalLoanUsd,
    private: cost.privateLoanUsd,
    missing: cost.missingUsd,
  };
  const payers: Payer[] = ['employer', 'scholarship', 'credit', 'pay', 'stipend', 'savings', 'federal', 'private', 'missing'];
  return payers.filter((who) => amounts[who] > 0).map((who) => ({ who, name: text.pays.parts[who], usd: amounts[who] }));
}
