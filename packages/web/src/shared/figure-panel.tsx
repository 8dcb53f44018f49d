import { useEffect, useRef } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import type { Shown } from '../state/store.ts';
import { useAsked } from '../state/use-asked.ts';
import { frame, panel } from '../text/common.ts';
import { FigureFacts } from './figure-facts.tsx';
import { InputList } from './input-list.tsx';
import { KindTag } from './value.tsx';

/** The one panel behind every figure: a native dialog, so that focus is held and Escape closes it. */
export function FigurePanel() {
  const { store } = useApp();
  const shown = useAppState((state) => state.shown);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown && !dialog.current?.open) dialog.current?.showModal();
    if (!shown) dialog.current?.close();
  }, [shown]);
  const close = () => store.set({ shown: undefined });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog already; the click is on its backdrop.
    <dialog
      ref={dialog}
      className="panel"
      aria-labelledby="panel-title"
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      {shown && (
        <div className="panel-body">
          <header>
            <p id="panel-title" className="soft small">
              {panel.title}
            </p>
            <button type="button" className="plain-button" onClick={close}>
              {frame.close}
            </button>
          </header>
          {shown.kind === 'figure' ? <CatalogFigure id={shown.id} /> : <Computed shown={shown} />}
        </div>
      )}
    </dialog>
  );
}

function CatalogFigure({ id }: { id: string }) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const { value: figure, problem } = useAsked(ready ? id : undefined, () => brain.figure(id));
  if (problem) return <p role="alert">{problem}</p>;
  if (figure === undefined || (figure && figure.id !== id)) return <p className="soft">…</p>;
  if (figure === null) return <p>{panel.missing}</p>;
  return <FigureFacts figure={figure} />;
}

function Computed({ shown }: { shown: Extract<Shown, { kind: 'computed' }> }) {
  return (
    <>
      <h2>{shown.label}</h2>
      <p className="panel-value">
        {shown.value} <KindTag kind="modeled" />
      </p>
      <dl>
        <dt>{panel.method}</dt>
        <dd>{shown.method}</dd>
        <dt>{panel.inputs}</dt>
        <dd>{Array.isArray(shown.inputs) ? <InputList ids={shown.inputs} /> : <SubjectInputs subject={shown.inputs.subject} />}</dd>
      </dl>
    </>
  );
}

function SubjectInputs({ subject }: { subject: string }) {
  const { brain } = useApp();
  const ready = useAppState((state) => state.ready);
  const { value: ids } = useAsked(ready ? subject : undefined, () => brain.inputs(subject));
  return ids ? <InputList ids={ids} /> : null;
}
