import type { Plan, PlanRequest } from '@masterplan/model';
import { planCsv, planIcs, planJson, planText } from '@masterplan/words';
import { download } from '../files/download.ts';
import { toYaml } from '../files/yaml.ts';
import { useAppState } from '../state/app.tsx';
import { plan as text } from '../text/plan.ts';

const { take: words } = text;

/** The plan as files: for a spreadsheet, a calendar, a machine, a reader, and the command line; and on paper. */
export function TakePlan({ plan, request }: { plan: Plan; request: PlanRequest }) {
  const asOf = useAppState((state) => state.self.asOf);
  const files = [
    { label: words.csv, name: 'plan.csv', type: 'text/csv', make: () => planCsv(plan) },
    { label: words.ics, name: 'plan.ics', type: 'text/calendar', make: () => planIcs(plan, asOf) },
    { label: words.json, name: 'plan.json', type: 'application/json', make: () => planJson(plan) },
    { label: words.text, name: 'plan.txt', type: 'text/plain', make: () => planText(plan) },
    { label: words.request, name: 'request.yaml', type: 'application/yaml', make: () => toYaml(request) },
  ];
  return (
    <section className="block take" aria-labelledby="take-plan">
      <h2 id="take-plan">{words.title}</h2>
      <div className="buttons">
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {words.print}
        </button>
        {files.map(({ label, name, type, make }) => (
          <button key={name} type="button" className="plain-button" onClick={() => download(name, type, make())}>
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
