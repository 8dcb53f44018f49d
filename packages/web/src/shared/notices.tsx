import { useApp, useAppState } from '../state/app.tsx';
import { frame, notices, problemText } from '../text/common.ts';

/** What went wrong with a link, the storage or the computation, above the page until it is closed. */
export function Notices() {
  const { store } = useApp();
  const notice = useAppState((state) => state.notice);
  const newBuild = useAppState((state) => state.newBuild);
  const problem = useAppState((state) => state.problem);
  return (
    <div className="notices" role="status">
      {notice && (
        <div className="notice">
          <p>{notice}</p>
          <button type="button" className="plain-button" onClick={() => store.set({ notice: undefined })}>
            {frame.close}
          </button>
        </div>
      )}
      {newBuild && (
        <div className="notice">
          <p>{notices.newVersion}</p>
          <button type="button" className="plain-button" onClick={newBuild}>
            {notices.loadVersion}
          </button>
        </div>
      )}
      {problem && (
        <div className="notice problem">
          <p>{problemText(problem)}</p>
        </div>
      )}
    </div>
  );
}
