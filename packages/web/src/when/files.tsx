import { useState } from 'react';
import { download } from '../files/download.ts';
import { toYaml } from '../files/yaml.ts';
import { useApp, useAppState } from '../state/app.tsx';
import { when as text } from '../text/when.ts';
import type { KeptApplications } from '../worker/kept-applications.ts';
import type { WhenView } from '../worker/when.ts';
import { useListFile } from './use-list-file.ts';

const { files: words } = text;
const largestFile = 1_000_000;

/** The list of applications as the file of the command line, in and out. A file that holds a mistake changes nothing. */
export function Files({ applications, view }: { applications: KeptApplications | undefined; view: WhenView | undefined }) {
  const { brain } = useApp();
  const { take, back } = useListFile();
  const ready = useAppState((state) => state.ready);
  const [said, setSaid] = useState<string[]>([]);

  async function open(file: File): Promise<void> {
    if (file.size > largestFile) return setSaid([words.tooLarge(file.name)]);
    try {
      setSaid(take(file.name, await brain.applicationsFile(file.name, await file.text())));
    } catch (problem) {
      setSaid([problem instanceof Error ? problem.message : String(problem)]);
    }
  }

  return (
    <section className="block take" aria-labelledby="applications-files">
      <h2 id="applications-files">{words.title}</h2>
      <p className="caption">{words.caption}</p>
      <div className="buttons">
        <label className="plain-button file">
          {words.open}
          <input
            type="file"
            accept=".yaml,.yml,.json"
            disabled={!ready}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) void open(file);
              event.target.value = '';
            }}
          />
        </label>
        {applications && applications.applications.length > 0 && (
          <button
            type="button"
            className="plain-button"
            onClick={() => download('applications.yaml', 'application/yaml', toYaml(withAssumed(applications, view)))}
          >
            {words.save}
          </button>
        )}
        {back && (
          <button
            type="button"
            className="plain-button"
            onClick={() => {
              back();
              setSaid([]);
            }}
          >
            {words.back}
          </button>
        )}
      </div>
      <div role="status" className="small papers-said">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}

/** With what is assumed here written in, since the command line does not assume it; what is published or of the outlook it finds itself. */
function withAssumed(applications: KeptApplications, view: WhenView | undefined): KeptApplications {
  return {
    ...applications,
    applications: applications.applications.map((given, at) => {
      const of = view?.entries[at];
      if (!of || of.entry.program !== given.program) return given;
      const fields = of.filled.filter(({ from, field }) => from === 'assumed' || field === 'deposit').map(({ field }) => field);
      return { ...given, ...Object.fromEntries(fields.map((field) => [field, of.entry[field]])) };
    }),
  };
}
