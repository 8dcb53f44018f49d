import { useState } from 'react';
import { useApp, useAppState } from '../state/app.tsx';
import type { SelfEntry } from '../state/selves.ts';
import { you } from '../text/you.ts';

const text = you.selves;

/** The selves that this browser keeps: switch, copy, rename, delete, and the way back from that. */
export function Selves() {
  const { control } = useApp();
  const selves = useAppState((state) => state.selves);
  const removed = useAppState((state) => state.removed);
  const isExample = useAppState((state) => state.self.candidate.example);
  return (
    <section className="block" aria-labelledby="selves">
      <h2 id="selves">{text.title}</h2>
      <p className="caption">{text.caption}</p>
      {selves.length === 0 ? (
        <p className="soft selves-none">{text.none}</p>
      ) : (
        <ul className="selves">
          {selves.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <div className="buttons">
        <button type="button" className="plain-button" onClick={() => void control.copySelf()}>
          {isExample ? text.keepExample : text.copy}
        </button>
        {removed && (
          <button type="button" className="plain-button" onClick={() => void control.undoRemove()}>
            {text.undo(removed.name)}
          </button>
        )}
      </div>
      <p role="status" className="small">
        {removed && text.removed(removed.name)}
      </p>
    </section>
  );
}

const changed = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

function Entry({ entry }: { entry: SelfEntry }) {
  const { control } = useApp();
  const current = useAppState((state) => state.selfId === entry.id);
  const name = useAppState((state) => (current ? state.self.candidate.name : entry.name)) || text.nameless;
  const [draft, setDraft] = useState<string>();
  const leave = () => {
    if (draft !== undefined) control.rename(draft);
    setDraft(undefined);
  };
  return (
    <li aria-current={current || undefined}>
      {current ? (
        <label>
          <span className="hidden">{text.name}</span>
          <input
            className="self-name"
            autoComplete="off"
            maxLength={120}
            value={draft ?? name}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={leave}
            onKeyDown={(event) => event.key === 'Enter' && leave()}
          />
        </label>
      ) : (
        <button type="button" className="linklike" onClick={() => void control.openSelf(entry.id)}>
          {name}
        </button>
      )}
      <span className="soft small">{current ? text.shown : text.changed(changed.format(entry.edited))}</span>
      <button type="button" className="linklike small" aria-label={text.removeLabel(name)} onClick={() => control.removeSelf(entry.id)}>
        {text.remove}
      </button>
    </li>
  );
}
