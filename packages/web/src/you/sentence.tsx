import { useApp, useAppState } from '../state/app.tsx';
import { should } from '../text/should.ts';
import { Examples } from './examples.tsx';
import { MoneyWords, StudyWords, WorkWords } from './words.tsx';

/** The candidate in words; every underlined value is a control. */
export function Sentence() {
  const { control } = useApp();
  const candidate = useAppState((state) => state.self.candidate);
  const fields = { candidate, edit: control.edit };
  return (
    <section className="sentence" aria-label={should.exampleMark}>
      <p className="whose">
        <Examples />
        {!candidate.example && (
          <button type="button" className="linklike small" onClick={control.reset}>
            {should.reset}
          </button>
        )}
      </p>
      <p className="words">
        <WorkWords {...fields} /> <StudyWords {...fields} /> <MoneyWords {...fields} /> <span className="soft">{should.change}</span>
      </p>
    </section>
  );
}
