import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '../files/download.ts';
import { memoText } from '../files/memo-text.ts';
import { downloadSelf } from '../files/self-file.ts';
import { useApp } from '../state/app.tsx';
import { should } from '../text/should.ts';

const text = should.take;
/** Mail programs and messengers cut or refuse addresses beyond about this many characters. */
const longestLink = 2000;

/** What can be taken home: the memo, the link, the answer; the candidate's own files are on the page «You». */
export function Take() {
  const { store, control, brain } = useApp();
  const [said, setSaid] = useState('');

  async function answerJson(): Promise<void> {
    try {
      download('masterplan-answer.json', 'application/json', await brain.answerFile(store.get().self));
    } catch (problem) {
      setSaid(problem instanceof Error ? problem.message : String(problem));
    }
  }
  async function copyLink(): Promise<void> {
    await control.save();
    const { href } = location;
    if (href.length > longestLink) {
      downloadSelf(store.get());
      return setSaid(text.linkTooLong(href.length));
    }
    try {
      await navigator.clipboard.writeText(href);
      setSaid(text.linkCopied(href.length));
    } catch {
      setSaid(text.linkFailed(href.length));
    }
  }
  return (
    <section className="block take" aria-labelledby="take">
      <h2 id="take">{text.title}</h2>
      <div className="buttons">
        <Link to="/memo" className="plain-button as-button">
          {text.print}
        </Link>
        <button type="button" className="plain-button" onClick={copyLink}>
          {text.link}
        </button>
        <button type="button" className="plain-button" onClick={answerJson}>
          {text.answerJson}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => download('masterplan-answer.txt', 'text/plain', memoText(store.get().decision))}
        >
          {text.answerText}
        </button>
        <Link to="/you" className="plain-button as-button">
          {text.files}
        </Link>
      </div>
      <p role="status" className="small">
        {said}
      </p>
    </section>
  );
}
