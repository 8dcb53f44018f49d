import type { Parameter } from '@masterplan/model';
import { unitText } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { KindTag, Value } from '../shared/value.tsx';
import { useAppState } from '../state/app.tsx';
import { evidence as text } from '../text/evidence.ts';

/** Every parameter in force, with the candidate's own value where they moved it. */
export function Assumptions({ parameters }: { parameters: Parameter[] }) {
  const moved = useAppState((state) => state.self.candidate.assumptions);
  const [name, value, range, kind] = text.assumptionColumns;
  return (
    <section className="block" aria-labelledby="assumptions">
      <h2 id="assumptions">{text.assumptions}</h2>
      <p className="caption">{text.assumptionsCaption}</p>
      <Scroll label={text.assumptions}>
        <table>
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col" className="number">
                {value}
              </th>
              <th scope="col" className="number">
                {range}
              </th>
              <th scope="col">{kind}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => {
              const own = moved[parameter.id];
              return (
                <tr key={parameter.id}>
                  <th scope="row">
                    <Value shown={{ kind: 'figure', id: `param:${parameter.id}` }} className="strong">
                      {parameter.label}
                    </Value>
                    <span className="soft small under">{parameter.means}</span>
                  </th>
                  <td className="number">{unitText(own ?? parameter.value, parameter.unit)}</td>
                  <td className="number">
                    {parameter.range ? parameter.range.map((bound) => unitText(bound, parameter.unit)).join(' to ') : text.none}
                  </td>
                  <td>
                    <KindTag kind={own === undefined ? parameter.origin.kind : 'yours'} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
