import type { Program } from '@masterplan/model';
import { count, deliveryName, listed, months } from '@masterplan/words';
import { Facts, known } from '../shared/facts.tsx';
import { decimal, percent, spaced } from '../shared/numbers.ts';
import { Value } from '../shared/value.tsx';
import { controls } from '../text/labels.ts';
import { program as text, tuitionBasis } from '../text/program.ts';
import { feesText, tuitionText, yesNo } from './deep-words.ts';

const { rows } = text;

/** Cost, calendar, milestones and admission as the program publishes them. */
export function DeepFacts({ record, id }: { record: Program; id: string }) {
  const { pace, credits, cost, calendar, milestones, admission, institution, cip } = record;
  const figure = (field: string, value: string) =>
    value === 'not-published' ? value : <Value shown={{ kind: 'figure', id: `${id}/${field}` }}>{value}</Value>;
  const tuition = cost === 'not-published' ? cost : known(cost.tuition, (t) => tuitionText(t, cost, tuitionBasis[t.basis] ?? t.basis));
  const fees = cost === 'not-published' ? cost : known(cost.fees, (f) => feesText(f, cost.currency));
  return (
    <section className="block facts-grid" aria-label={text.facts}>
      <div>
        <h2>{text.facts}</h2>
        <Facts
          rows={[
            [rows.degree, record.degree],
            [rows.delivery, known(record.delivery, (d) => listed(d.map((one) => deliveryName(one))))],
            [
              rows.credits,
              figure(
                'credits',
                known(credits, (c) => `${decimal(c.required)} ${spaced(c.unit)}s`),
              ),
            ],
            [rows.fullTime, known(pace.fullTimeMonths, months)],
            [rows.partTime, pace.partTimeAllowed === false ? 'not offered' : known(pace.partTimeMonths, months)],
            [rows.control, controls[institution.control]],
            [rows.accreditor, institution.accreditor],
            [rows.cip, cip === 'none' ? 'none' : `${cip.code} (${cip.basis})`],
          ]}
        />
      </div>
      <div>
        <h2>{text.cost}</h2>
        <Facts
          rows={[
            [rows.tuition, figure('cost.tuition', tuition)],
            [rows.fees, fees],
          ]}
        />
        <h2>{text.calendar}</h2>
        <Facts
          rows={[
            [rows.terms, known(calendar.terms, listed)],
            [rows.starts, known(calendar.starts, listed)],
            [rows.thesis, milestones.thesis],
            [rows.capstone, milestones.capstone],
            [rows.internship, milestones.internship],
          ]}
        />
      </div>
      <div>
        <h2>{text.admission}</h2>
        <Facts
          rows={[
            [rows.rolling, known(admission.rolling, yesNo)],
            [
              rows.deadlines,
              known(admission.rounds, (rounds) => listed(rounds.map((round) => `${round.name} (${round.forTerm}): ${round.deadline}`))),
            ],
            [rows.bachelor, known(admission.bachelor, listed)],
            [rows.prerequisites, known(admission.prerequisites, listed)],
            [rows.gre, known(admission.gre, spaced)],
            [rows.gpa, known(admission.minGpa, (gpa) => gpa.toFixed(1))],
            [rows.rate, known(admission.acceptanceRate, percent)],
            [rows.experience, known(admission.experienceYears, (years) => `${decimal(years)} years`)],
            [rows.deposit, known(admission.depositUsd, (n) => `$${count(n)}`)],
          ]}
        />
      </div>
    </section>
  );
}
