import type { Parameter } from '@masterplan/model';
import { unitText } from '@masterplan/words';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { KindTag, Value } from '../shared/value.tsx';
import { useAppState } from '../state/app.tsx';
import { evidence as text } from '../text/evidence.ts';

/** Every parameter in force, with the candidate's own value where they moved it. */
export function Assumptions({ parameters }: { parameters: Parameter[] }) {
  const moved = useAppState((state) => state.self.candidate.assumptions);
  return (
    <section className="block" aria-labelledby="assumptions">
      <h2 id="assumptions">{text.assumptions}</h2>
      <p className="caption">{text.assumptionsCaption}</p>
      <Scroll label={text.assumptions}>
        <Table
          className="stack"
          columns={text.assumptionColumns}
          words={[0, 3]}
          rows={parameters}
          keyOf={({ id }) => id}
          cells={[
            ({ id, label, means }) => (
              <>
                <Value shown={{ kind: 'figure', id: `param:${id}` }} className="strong">
                  {label}
                </Value>
                <span className="soft small under">{means}</span>
              </>
            ),
            ({ id, value, unit }) => unitText(moved[id] ?? value, unit),
            ({ range, unit }) => (range ? range.map((bound) => unitText(bound, unit)).join(' to ') : text.none),
            ({ id, origin }) => <KindTag kind={moved[id] === undefined ? origin.kind : 'yours'} />,
          ]}
        />
      </Scroll>
    </section>
  );
}
