import type { VerdictRule } from '@masterplan/model';
import { ruleText } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
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
        <table>
          <thead>
            <tr>
              {text.rules.columns.map((column, index) => (
                <th key={column} scope="col" className={index === 1 || index === 2 ? 'number' : ''}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => {
              const { name, found, threshold } = ruleText(rule);
              return (
                <tr key={rule.id}>
                  <th scope="row">{name}</th>
                  <td className="number">{found}</td>
                  <td className="number">
                    {rule.parameter === '' ? (
                      threshold
                    ) : (
                      <Value shown={{ kind: 'figure', id: `param:${rule.parameter}` }}>{threshold}</Value>
                    )}
                  </td>
                  <td>{rule.met ? text.rules.met : text.rules.missed}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
