import type { OtherChoice } from '@masterplan/model';
import { otherChoiceName, otherChoiceOutcome } from '@masterplan/words';
import { useEffect, useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import { change as text } from '../text/change.ts';

const { otherwise } = text;

type Going = 'asked' | 'done' | 'failed' | undefined;

/** The decision with another role, start, place or weekly hours: worked out on demand, since each is a whole decision. */
export function OtherChoices() {
  const { brain, store } = useApp();
  const ready = useAppState((state) => state.ready && state.final && state.round > 0);
  const round = useAppState((state) => state.round);
  const areas = useAppState((state) => state.choices.areas);
  const [going, setGoing] = useState<Going>();
  const [found, setFound] = useState<OtherChoice[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found is about the decision of its round.
  useEffect(() => {
    setGoing(undefined);
    setFound([]);
  }, [round]);

  function ask(): void {
    const asked = store.get().round;
    const isCurrent = () => store.get().round === asked;
    setGoing('asked');
    setFound([]);
    brain
      .otherChoices(store.get().self, (one) => isCurrent() && setFound((before) => [...before, one]))
      .then(
        (whole) => isCurrent() && setGoing(whole ? 'done' : undefined),
        () => isCurrent() && setGoing('failed'),
      );
  }

  const areaTitle = (code: string) => areas.find((area) => area.code === code)?.title ?? code;
  return (
    <section className="block" aria-labelledby="otherwise">
      <h2 id="otherwise">{otherwise.title}</h2>
      <p className="caption">{otherwise.caption}</p>
      {going !== 'done' && (
        <button
          type="button"
          className="plain-button"
          disabled={!ready}
          aria-disabled={going === 'asked'}
          onClick={() => going !== 'asked' && ask()}
        >
          {going === 'asked' ? otherwise.working(found.length) : otherwise.ask}
        </button>
      )}
      <p role="status" className="small soft">
        {going === 'done' ? otherwise.done(found.length) : going === 'failed' ? otherwise.failed : ''}
      </p>
      <ul className="otherwise">
        {found.map((one) => (
          <li key={`${one.of} ${one.to}`}>
            <span className="strong">{otherChoiceName(one, areaTitle)}</span>: {otherChoiceOutcome(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
