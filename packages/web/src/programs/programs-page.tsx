import { useEffect, useState } from 'react';
import { Page } from '../shared/page.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { programs as text } from '../text/programs.ts';
import { FrontSection } from './front-section.tsx';
import { Jumps } from './jumps.tsx';
import { LeadText } from './lead.tsx';
import { ProgramList } from './list.tsx';
import { choicesOf, pairFor } from './pair.ts';
import { RemovedPrograms } from './removed.tsx';
import { comparedIn, pairIn, withCompared } from './search.ts';
import { Strips } from './strips.tsx';
import { useChangeSearch, useSearchPart } from './use-search.ts';
import { Why } from './why.tsx';

/** The ranking of the whole catalog: who leads and how surely, why, without whom, at what cost; then every program. */
export function ProgramsPage() {
  const { brain, control } = useApp();
  const compare = useSearchPart('compare');
  const why = useSearchPart('why');
  const go = useChangeSearch();
  const decision = useAppState((state) => state.decision);
  const ready = useAppState((state) => state.ready);
  const round = useAppState((state) => state.round);
  const [compared, setCompared] = useCompared(comparedIn(compare));
  const comparedKey = compared.join();
  const { value: standing } = useAsked(ready && round > 0 ? `${round}` : undefined, () => brain.standing());

  useEffect(() => control.compare(comparedKey === '' ? [] : comparedKey.split(',')), [comparedKey, control]);
  useEffect(() => () => control.compare([]), [control]);

  const toggle = (id: string) => {
    const ids = compared.includes(id) ? compared.filter((other) => other !== id) : [...compared, id];
    setCompared(ids);
    go((before) => withCompared(before, ids));
  };
  const choices = choicesOf(decision, compared, standing?.points);
  const pair = pairFor(choices, compared, pairIn(why));
  return (
    <Page title={text.title} className="programs">
      <LeadText decision={decision} />
      {decision.considered.ranked > 0 && <Jumps />}
      <Strips decision={decision} beatenBy={standing?.beatenBy} />
      {pair && <Why choices={choices} pair={pair} onPair={(ids) => go((before) => ({ ...before, why: ids.join(',') }))} />}
      <RemovedPrograms decision={decision} countries={standing?.countries} />
      <FrontSection points={standing?.points} />
      <ProgramList compared={compared} onToggle={toggle} />
    </Page>
  );
}

/** Follows the address, but shows a choice at once: a navigation takes a moment. */
function useCompared(inAddress: string[]): [string[], (ids: string[]) => void] {
  const [ids, setIds] = useState(inAddress);
  const key = inAddress.join();
  useEffect(() => setIds(key === '' ? [] : key.split(',')), [key]);
  return [ids, setIds];
}
