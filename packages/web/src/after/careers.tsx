import type { Career } from '@masterplan/model';
import { memo, useState } from 'react';
import { Later } from '../shared/later.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { careers as text } from '../text/after.ts';
import { Demand } from './demand.tsx';
import { Industries } from './industries.tsx';
import { Ladder } from './ladder.tsx';
import { Places } from './places.tsx';
import { RoleTable } from './role-table.tsx';
import { Tracks } from './tracks.tsx';

/** The five roles from where the candidate stands; one of them in full. */
export const Careers = memo(function Careers() {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const self = useAppState((state) => state.self);
  const { candidate, asOf } = self;
  const key = JSON.stringify([candidate.place, candidate.knowledge, candidate.goals, candidate.status, candidate.assumptions, asOf]);
  const { value: report, problem } = useAsked(ready ? key : undefined, () => brain.careers(self));
  const [looked, setLooked] = useState<Career['role'] | undefined>(undefined);
  if (problem) return <p role="alert">{problem}</p>;
  if (!report) return <p className="soft">{text.loading}</p>;
  const shown = looked ?? report.sought;
  const career = report.careers.find(({ role }) => role === shown);
  return (
    <>
      <RoleTable report={report} shown={shown} onLook={setLooked} />
      <Later>
        {career && <Ladder career={career} dollarYear={report.dollarYear} />}
        {career && <Places career={career} own={candidate.place.area} />}
        {career && <Industries career={career} />}
        {career && <Demand career={career} />}
        <Tracks report={report} />
      </Later>
    </>
  );
});
