import { useState } from 'react';
import { download } from '../files/download.ts';
import { memoText } from '../files/memo-text.ts';
import { toYaml } from '../files/yaml.ts';
import { useApp } from '../state/app.tsx';
import { should } from '../text/should.ts';

const text = should.take;
const largestFile = 200_000;

/** What can be taken home: the candidate, the answer, the link, the printed memo. */
export function Take() {
  const { store, control, brain } = useApp();
  const [said, setSaid] = useState('');
  const candidate = () => store.get().self.candidate;

  async function answerJson(): Promise<void> {
    try {
      download('masterplan-answer.json', 'application/json', await brain.answerFile(store.get().self));
    } catch (problem) {
      setSaid(problem instanceof Error ? problem.message : String(problem));
    }
  }
  async function copyLink(): Promise<void> {
    await control.save();
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(text.linkCopied);
    } catch {
      setSaid(text.linkFailed);
    }
  }
  async function open(file: File): Promise<void> {
    if (file.size > largestFile) return setSaid(`${file.name}: larger than a candidate can be (${largestFile / 1000} kB).`);
    const { asOf, seed } = store.get().self;
    control.adopt(await brain.checkFile(file.name, await file.text(), { asOf, seed }));
  }
  return (
    <section className="block take" aria-labelledby="take">
      <h2 id="take">{text.title}</h2>
      <div className="buttons">
        <button type="button" className="plain-button" onClick={() => window.print()}>
          {text.print}
        </button>
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
        <label className="plain-button file">
          {text.open}
          <input
            type="file"
            accept=".yaml,.yml,.json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void open(file);
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <p role="status" className="small">
        {said}
      </p>
    </section>
  );
}
