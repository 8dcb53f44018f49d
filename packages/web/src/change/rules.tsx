import type { VerdictRule } from '@masterplan/model';
import { ruleText } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { Value } from '../shared/value.tsx';
import { change as text } from '../text/change.ts';

/** The verdict, rule by rule: what was found, what is asked, whether it is met. */
export function Rules({ rules }: { rules: VerdictRule[] }) {
  if (rules.length === 0) return null;
  return (
    <section className="block" aria-labelledby="rules">
      <h2 id="rules">{text.rules.title}</h2>
      <p className="caption">{text.rules.caption}</p>
      <Scroll label={text.rules.title} className="narrow-table">
        <Table
          className="stack"
          columns={text.rules.columns}
          words={[0, 3]}
          rows={rules.map((rule) => ({ ...rule, said: ruleText(rule) }))}
          keyOf={({ id }) => id}
          cells={[
            ({ said }) => said.name,
            ({ said }) => said.found,
            ({ parameter, said }) =>
              parameter === '' ? said.threshold : <Value shown={{ kind: 'figure', id: `param:${parameter}` }}>{said.threshold}</Value>,
            ({ met }) => (met ? text.rules.met : text.rules.missed),
          ]}
        />
      </Scroll>
    </section>
  );
}
