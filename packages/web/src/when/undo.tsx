import { useApp } from '../state/app.tsx';
import { when as text } from '../text/when.ts';
import type { KeptApplications } from '../worker/kept-applications.ts';

export interface Removed {
  before: KeptApplications;
  name: string;
}

/** Brings back the application that was removed last. */
export function Undo({ removed, onDone }: { removed: Removed | undefined; onDone: () => void }) {
  const { control } = useApp();
  return (
    <p role="status" className="small when-undo">
      {removed && (
        <>
          {text.list.removed(removed.name)}{' '}
          <button
            type="button"
            className="linklike"
            onClick={() => {
              control.apply(() => removed.before);
              onDone();
            }}
          >
            {text.list.undo}
          </button>
        </>
      )}
    </p>
  );
}
