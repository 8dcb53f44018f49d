import { usd } from '@masterplan/words';
import { useAppState } from '../state/app.tsx';
import { type OwnFigure, offerFor, withOffer } from '../state/edits.ts';
import { you } from '../text/you.ts';
import { Limit } from './fields.tsx';
import type { FieldProps } from './words.tsx';

const most = 1_000_000;

/** What the program that the answer speaks of has offered: in place of the catalog's figures. */
export function Offers({ candidate, edit }: FieldProps) {
  const path = useAppState((state) => state.decision.paths[state.decision.chosen]);
  if (!path || (path.kind !== 'deep' && path.kind !== 'listed')) return null;
  const offer = offerFor(candidate, path.subject);
  const field = (label: string, absent: string, key: OwnFigure, start: number) => (
    <Limit
      label={label}
      absent={absent}
      value={offer[key]}
      start={start}
      min={0}
      max={most}
      step={500}
      write={usd}
      onChange={(n) => edit(withOffer(path.subject, { [key]: n }))}
    />
  );
  return (
    <fieldset>
      <legend>{you.offers(`${path.title}, ${path.institution}`)}</legend>
      {field(you.offerTuition, you.asPublished, 'tuitionUsd', Math.round(path.cost.tuitionUsd))}
      {field(you.scholarship, you.noneOffered, 'scholarshipUsd', 0)}
      {field(you.stipend, you.noneOffered, 'assistantshipUsdPerYear', 0)}
      <p className="soft small">
        {you.assistantship} {you.otherOffers}
      </p>
    </fieldset>
  );
}
