import type { Plan } from '@masterplan/model';
import { sayBridging, sayDefaults, sayMayBreak, sayObjectives } from '@masterplan/words';
import { InputList } from '../shared/input-list.tsx';
import { plan as text } from '../text/plan.ts';

const { proof: words } = text;

/** How good the plan is and how far that is proved; what it takes for granted, presumes and may break. */
export function Proof({ plan }: { plan: Plan }) {
  const [mayBreak, ...rules] = sayMayBreak(plan.mayBreak);
  const [bridging, ...steps] = sayBridging(plan.bridging);
  return (
    <section className="block why plan-why" aria-label={words.title}>
      <div>
        <h2>{words.title}</h2>
        <p>{plan.proved ? words.proved : words.open}</p>
        <ol className="plain-list">
          {sayObjectives(plan).map((sentence, index) => (
            <li key={sentence}>
              {sentence} <ProofTag proved={plan.objectives[index]?.proved === true} />
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h2>{words.assumed}</h2>
        <p>{sayDefaults(plan.defaults)}</p>
        {plan.defaults.figures.length > 0 && (
          <details>
            <summary>{words.figures}</summary>
            <InputList ids={plan.defaults.figures} />
          </details>
        )}
        {mayBreak !== undefined && (
          <>
            <h2>{words.breaks}</h2>
            <p>{mayBreak}</p>
            <ul>
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        <h2>{words.bridging}</h2>
        <p>{bridging}</p>
        <ul>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Whether something better is ruled out. */
export function ProofTag({ proved }: { proved: boolean }) {
  return <span className={proved ? 'tag tag-yours' : 'tag tag-assumed'}>{proved ? words.mark.yes : words.mark.no}</span>;
}
