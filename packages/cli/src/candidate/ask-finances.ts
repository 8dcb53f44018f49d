import type { Candidate } from '@masterplan/model';
import { askUsd } from './ask-usd.ts';
import type { Asker } from './asker.ts';
import { between, numberIn } from './checks.ts';

/** Money: savings, employer, loans, taxes. */
export async function askFinances(asker: Asker, from: Candidate, status: Candidate['status']): Promise<Candidate['finances']> {
  asker.section('Money');
  const { finances } = from;
  const resident = status === 'citizen-or-resident';
  return {
    savingsUsd: await askUsd(asker, 'Savings for the degree, in dollars', finances.savingsUsd),
    employerUsdPerYear: resident
      ? await askUsd(asker, 'What an employer pays toward tuition a year, in dollars', finances.employerUsdPerYear)
      : 0,
    federalLoans: resident && (await asker.confirm({ message: 'Would you take federal student loans?', initial: finances.federalLoans })),
    privateLoans: await asker.confirm({ message: 'Would you take private loans?', initial: finances.privateLoans }),
    existingFederalLoansUsd: resident
      ? await askUsd(asker, 'Federal student loans owed now, in dollars', finances.existingFederalLoansUsd)
      : 0,
    repayment: finances.repayment,
    legacyBorrower: finances.legacyBorrower,
    filing: await asker.pick({
      message: 'You file taxes',
      choices: [
        { value: 'single', label: 'single' },
        { value: 'married-joint', label: 'married, jointly' },
        { value: 'head-of-household', label: 'as head of household' },
      ],
      initial: finances.filing,
    }),
    dependents: Math.round(
      numberIn(await asker.text({ message: 'Dependents', initial: String(finances.dependents), check: between(0, 12) })),
    ),
  };
}
