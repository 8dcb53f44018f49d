import { countryName } from '@masterplan/words';
import { Later } from '../shared/later.tsx';
import { program as text } from '../text/program.ts';
import type { ProgramView } from '../worker/program.ts';
import { Courses } from './courses.tsx';
import { DeepFacts } from './deep-facts.tsx';
import { Pay } from './pay.tsx';
import { PlanLine } from './plan-line.tsx';
import { Requirements } from './requirements.tsx';
import { Sources } from './sources.tsx';
import { Standing } from './standing.tsx';

/** A program that is known in depth: from its requirements to what nobody publishes of it. */
export function DeepPage({ view }: { view: Extract<ProgramView, { kind: 'deep' }> }) {
  const { program, parent, cited } = view;
  const { record } = program;
  const { institution } = record;
  return (
    <>
      <h1>{record.name}</h1>
      <p className="second">
        {institution.name}, {institution.city}, {institution.state ?? countryName(institution.country)} ·{' '}
        <a href={record.url} rel="noreferrer" target="_blank">
          {text.website}
        </a>
      </p>
      <p className="caption">{text.depth[program.depth]}</p>
      <PlanLine program={program.id} />
      <Standing id={program.id} title={record.name} view={view} />
      <Later>
        <DeepFacts record={record} id={program.id} />
        <Requirements requirements={record.requirements} courses={record.courses} />
        <Courses courses={record.courses} />
        <Pay estimate={program.estimate} published={parent?.pay} id={parent?.id} />
        <Sources record={record} cited={cited} />
      </Later>
    </>
  );
}
