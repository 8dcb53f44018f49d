import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { change as text } from '../text/change.ts';
import { FindOut } from './find-out.tsx';
import { Swaps } from './swaps.tsx';
import { Tornado } from './tornado.tsx';

/** What the worker finds by moving each assumption: some seconds, after the decision stands. */
export function SensitivitySections() {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready && state.final);
  const round = useAppState((state) => state.round);
  const self = useAppState((state) => state.self);
  const parameters = useAppState((state) => state.choices.parameters);
  const { value, problem } = useAsked(ready ? `${round}` : undefined, () => brain.sensitivity(self));
  if (problem) return null;
  if (!value) return <p className="soft block">{text.working}</p>;
  const label = (id: string) => parameters.find((parameter) => parameter.id === id)?.label ?? (id === 'program-pay' ? text.programPay : id);
  return (
    <>
      <FindOut sensitivity={value} label={label} />
      <Tornado bars={value.tornado} label={label} />
      <Swaps swaps={value.swaps} />
    </>
  );
}
