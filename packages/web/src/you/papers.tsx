import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { download } from '../files/download.ts';
import { downloadSelf } from '../files/self-file.ts';
import { toYaml } from '../files/yaml.ts';
import { plannedOf } from '../shared/planned.ts';
import { useApp, useAppState } from '../state/app.tsx';
import { when } from '../text/when.ts';
import { you } from '../text/you.ts';
import { useListFile } from '../when/use-list-file.ts';
import type { Paper } from '../worker/paper.ts';
import { Proposals } from './proposals.tsx';

const text = you.papers;
const largestFile = 1_000_000;

type Read = Exclude<Paper, { kind: 'candidate' | 'applications' }>;

/** Papers in and out: a candidate, a résumé, a transcript; nothing of them is taken over unasked, and nothing leaves the browser. */
export function Papers() {
  const { store, control, brain } = useApp();
  const [said, setSaid] = useState<string[]>([]);
  const [read, setRead] = useState<{ paper: Read; at: number }>();
  const [pasted, setPasted] = useState('');
  const [listed, setListed] = useState(false);
  const { take, back } = useListFile();
  const more = useAppState(({ wishes, applications }) => wishes.length > 0 || (applications?.applications.length ?? 0) > 0);
  const candidate = () => store.get().self.candidate;

  async function hold(name: string, content: string): Promise<void> {
    setRead(undefined);
    setListed(false);
    if (content.length > largestFile) return setSaid([text.tooLarge(name)]);
    try {
      const { self, decision } = store.get();
      const paper = await brain.paper(name, content, self, plannedOf(decision));
      if (paper.kind === 'applications') {
        setListed(paper.file.ok);
        return setSaid(take(name, paper.file));
      }
      if (paper.kind !== 'candidate') {
        setSaid(paper.problems);
        return setRead({ paper, at: Date.now() });
      }
      if (paper.checked.ok) control.adopt(paper.checked);
      setSaid(paper.checked.ok ? [text.adopted(name)] : [text.refused(name), ...paper.checked.problems]);
    } catch (problem) {
      setSaid([problem instanceof Error ? problem.message : String(problem)]);
    }
  }
  async function open(file: File): Promise<void> {
    if (file.size > largestFile) return setSaid([text.tooLarge(file.name)]);
    if (/\.(pdf|docx?|png|jpe?g)$/i.test(file.name)) return setSaid([text.notText(file.name)]);
    await hold(file.name, await file.text());
  }

  return (
    <section className="block take" aria-labelledby="papers">
      <h2 id="papers">{text.title}</h2>
      <p className="caption">{text.caption}</p>
      <div className="buttons">
        <label className="plain-button file">
          {text.open}
          <input
            type="file"
            accept=".yaml,.yml,.json,.txt,.csv,.tsv"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void open(file);
              event.target.value = '';
            }}
          />
        </label>
        <button type="button" className="plain-button" onClick={() => download('candidate.yaml', 'application/yaml', toYaml(candidate()))}>
          {text.candidateYaml}
        </button>
        <button
          type="button"
          className="plain-button"
          onClick={() => download('candidate.json', 'application/json', `${JSON.stringify(candidate(), null, 2)}\n`)}
        >
          {text.candidateJson}
        </button>
        {more && (
          <button type="button" className="plain-button" onClick={() => downloadSelf(store.get())}>
            {text.whole}
          </button>
        )}
      </div>
      <details>
        <summary>{text.paste}</summary>
        <label className="paste">
          <span className="caption">{text.pasteHint}</span>
          <textarea
            aria-label={text.pasteLabel}
            rows={5}
            maxLength={largestFile + 1}
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </label>
        <div className="buttons">
          <button type="button" className="plain-button" disabled={pasted.trim() === ''} onClick={() => void hold(text.pasteLabel, pasted)}>
            {text.read}
          </button>
        </div>
      </details>
      <div role="status" className="small papers-said">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {listed && (
          <p className="buttons">
            <Link to="/when">{text.toApplications}</Link>
            {back && (
              <button
                type="button"
                className="linklike"
                onClick={() => {
                  back();
                  setListed(false);
                  setSaid([]);
                }}
              >
                {when.files.back}
              </button>
            )}
          </p>
        )}
      </div>
      {read && <Proposals key={read.at} paper={read.paper} onDone={(sentence) => setSaid([sentence])} />}
    </section>
  );
}
