import { useAppState } from '../state/app.tsx';
import { change as text } from '../text/change.ts';
import { FindOut } from './find-out.tsx';
import { Progress } from './progress.tsx';
import { Swaps } from './swaps.tsx';
import { Tornado } from './tornado.tsx';
import { useSensitivity } from './use-sensitivity.ts';

/** What the worker finds by moving each assumption: some seconds, after the decision stands. */
export function SensitivitySections() {
  const sensitivity = useSensitivity();
  const parameters = useAppState((state) => state.choices.parameters);
  const { value, state } = sensitivity;
  const label = (id: string) => parameters.find((parameter) => parameter.id === id)?.label ?? (id === 'program-pay' ? text.programPay : id);
  return (
    <div aria-busy={state === 'working' || state === 'waiting'}>
      <section className="block find-out" aria-labelledby="find-out">
        <h2 id="find-out">{text.findOut.title}</h2>
        <p className="caption">{text.findOut.caption}</p>
        <Progress of={sensitivity} />
        {value && <FindOut sensitivity={value} label={label} />}
      </section>
      {value && (
        <>
          <Tornado bars={value.tornado} label={label} parameters={parameters} />
          <Swaps swaps={value.swaps} />
        </>
      )}
    </div>
  );
}
