import { count, usd } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { Value } from '../shared/value.tsx';
import { within } from '../state/edits.ts';
import { filings, keysOf } from '../text/labels.ts';
import { you } from '../text/you.ts';
import { Check, Limit, Line, without } from './fields.tsx';
import type { FieldProps } from './words.tsx';

/** Loans, help of the employer, and what taxes depend on. */
export function MoneyFields({ candidate: { finances }, edit }: FieldProps) {
  return (
    <fieldset>
      <legend>{you.money}</legend>
      <Check
        label={you.federalLoans}
        checked={finances.federalLoans}
        onChange={(federalLoans) => edit(within('finances', { federalLoans }))}
      />
      <Check
        label={you.privateLoans}
        checked={finances.privateLoans}
        onChange={(privateLoans) => edit(within('finances', { privateLoans }))}
      />
      <Line label={you.existing}>
        <InlineNumber
          label={you.existing}
          value={finances.existingFederalLoansUsd}
          min={0}
          max={1_000_000}
          step={1000}
          write={usd}
          onChange={(n) => edit(within('finances', { existingFederalLoansUsd: n }))}
        />
      </Line>
      <Line label={you.repayment}>
        <InlineSelect
          label={you.repayment}
          value={finances.repayment}
          options={keysOf(you.repayments).map((value) => ({ value, text: you.repayments[value] }))}
          onChange={(repayment) => edit(within('finances', { repayment }))}
        />
      </Line>
      <Check
        label={you.legacy}
        checked={finances.legacyBorrower}
        onChange={(legacyBorrower) => edit(within('finances', { legacyBorrower }))}
      />
      <Limit
        label={you.clawback}
        absent={you.asAssumed}
        value={finances.employerClawbackMonths}
        start={24}
        min={0}
        max={120}
        step={6}
        write={count}
        onChange={(n) =>
          edit((c) => ({ ...c, finances: without(c.finances, 'employerClawbackMonths', n === undefined ? n : Math.round(n)) }))
        }
      />
      <p className="field small">
        <Value shown={{ kind: 'figure', id: 'money:benefits/employerAssistance.annualExclusionUsd' }}>{you.taxFree}</Value>
      </p>
      <Line label={you.filing}>
        <InlineSelect
          label={you.filing}
          value={finances.filing}
          options={keysOf(filings).map((value) => ({ value, text: filings[value] }))}
          onChange={(filing) => edit(within('finances', { filing }))}
        />
      </Line>
      <Line label={you.dependents}>
        <InlineNumber
          label={you.dependents}
          value={finances.dependents}
          min={0}
          max={12}
          step={1}
          write={count}
          onChange={(n) => edit(within('finances', { dependents: Math.round(n) }))}
        />
      </Line>
    </fieldset>
  );
}
