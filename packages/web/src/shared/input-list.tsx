import { useState } from 'react';
import { useApp, useAppState, useShow } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { KindTag } from './value.tsx';

const shownFirst = 12;

/** Figures that another one was computed from, each opening in the same panel. */
export function InputList({ ids }: { ids: string[] }) {
  const { brain } = useApp();
  const show = useShow();
  const ready = useAppState((state) => state.ready);
  const [all, setAll] = useState(false);
  const { value: labels } = useAsked(ready ? ids.join(' ') : undefined, () => brain.labels(ids));
  const known = new Map(labels?.map((label) => [label.id, label]));
  const visible = all ? ids : ids.slice(0, shownFirst);
  return (
    <ul className="inputs">
      {visible.map((id) => {
        const label = known.get(id);
        return (
          <li key={id}>
            {label?.opens ? (
              <button type="button" className="linklike" onClick={() => show({ kind: 'figure', id })}>
                {label.label}
              </button>
            ) : (
              <span className="soft">{label?.label ?? id}</span>
            )}{' '}
            {label && <KindTag kind={label.kind} />}
          </li>
        );
      })}
      {!all && ids.length > shownFirst && (
        <li>
          <button type="button" className="linklike" onClick={() => setAll(true)}>
            {ids.length - shownFirst} more
          </button>
        </li>
      )}
    </ul>
  );
}
