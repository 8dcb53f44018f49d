import type { Plan } from '@masterplan/model';
import { monthText, sentenceCase, skillName, termName } from '@masterplan/words';
import { decimal, yearOf } from '../shared/numbers.ts';
import { TableBehind } from '../shared/table-behind.tsx';
import { useAppState } from '../state/app.tsx';
import { areaIds, areaTitle, skillIds } from '../text/labels.ts';
import { plan as text } from '../text/plan.ts';
import { SkillChart } from './skill-chart.tsx';

const { skills: words } = text;

interface Line {
  id: string;
  name: string;
  levels: number[];
  asked: number | undefined;
}

/** Knowledge after each term, an area a picture, against what the role asks. */
export function Skills({ plan }: { plan: Plan }) {
  const gaps = useAppState((state) => state.decision.fit.gaps);
  const asked = new Map<string, number>(gaps.map((gap) => [gap.area, gap.asked]));
  const areas = areaIds
    .filter((id) => plan.skills.some((at) => at.areas[id] !== undefined))
    .map((id): Line => ({ id, name: areaTitle(id), levels: plan.skills.map((at) => at.areas[id] ?? 0), asked: asked.get(id) }))
    .filter(told);
  const groups = skillIds
    .map((id): Line => ({ id, name: sentenceCase(skillName(id)), levels: plan.skills.map((at) => at.groups[id] ?? 0), asked: undefined }))
    .filter(told);
  const times = plan.skills.map(({ after }) => timeOf(plan, after));
  if (areas.length === 0) return null;
  const columns = [words.column, ...plan.skills.map(({ after }) => (after === 'today' ? words.today : termName(after))), words.asked];
  return (
    <section className="block skills" aria-labelledby="skills">
      <h2 id="skills">{words.title}</h2>
      <p className="caption">{words.caption(monthText(plan.end))}</p>
      <Multiples lines={areas} times={times} />
      {groups.length > 0 && (
        <>
          <h3>{words.groups}</h3>
          <Multiples lines={groups} times={times} />
        </>
      )}
      <TableBehind
        of={words.title}
        summary={words.table}
        columns={columns}
        rows={[...areas, ...groups].map(({ name, levels, asked: asks }) => [
          name,
          ...levels.map(decimal),
          asks === undefined ? '' : decimal(asks),
        ])}
      />
    </section>
  );
}

/** An area that is never known and never asked tells nothing. */
const told = ({ levels, asked }: Line): boolean => (asked ?? 0) > 0 || levels.some((level) => level > 0);

/** Where a level stands in time: at the end of its term; today's at the start. */
function timeOf(plan: Plan, after: string): number {
  const term = plan.terms.find(({ id }) => id === after);
  return yearOf(term?.to ?? plan.start);
}

function Multiples({ lines, times }: { lines: Line[]; times: number[] }) {
  return (
    <ul className="multiples">
      {lines.map(({ id, name, levels, asked }) => (
        <li key={id}>
          <p className="multiple-name">{name}</p>
          <SkillChart name={name} levels={levels} times={times} asked={asked} />
        </li>
      ))}
    </ul>
  );
}
