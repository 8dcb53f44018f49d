import type { Transcript } from '@masterplan/catalog';
import type { PlanRequest } from '@masterplan/model';
import { useState } from 'react';
import { InlineSelect } from '../shared/inline-select.tsx';
import { useApp } from '../state/app.tsx';
import { plan as text } from '../text/plan.ts';
import { pass, unpass } from './edits.ts';
import type { RequestProps } from './request.tsx';

const { passed: words } = text;
const largestFile = 1_000_000;
const shownLines = 8;

/** Courses passed or being taken: read from a transcript, or chosen one by one. */
export function Passed({ request, offer, change }: RequestProps) {
  const { brain } = useApp();
  const [typed, setTyped] = useState('');
  const [read, setRead] = useState<Transcript>();
  const [said, setSaid] = useState('');
  const take = (courses: PlanRequest['passed']) => change(pass(undefined, courses));

  async function hold(name: string, content: string): Promise<void> {
    try {
      const transcript = await brain.transcript(offer.id, name, content);
      setRead(transcript);
      setSaid([...transcript.problems.map(({ message }) => `${message}.`), words.taken(transcript.passed.length)].join(' '));
      if (transcript.passed.length > 0) take(transcript.passed);
    } catch (problem) {
      setSaid(problem instanceof Error ? problem.message : String(problem));
    }
  }
  async function open(file: File): Promise<void> {
    if (file.size > largestFile) return setSaid(words.tooLarge(file.name));
    await hold(file.name, await file.text());
  }

  const [first] = offer.courses;
  const known = new Set(request.passed.map(({ code }) => code));
  const title = (code: string) => offer.courses.find((course) => course.code === code)?.title ?? '';
  return (
    <fieldset className="passed">
      <legend>{words.title}</legend>
      <ul className="asked-list">
        {request.passed.map(({ code, status, grade }) => (
          <li key={code}>
            <span>
              {code} {title(code)}{' '}
              <span className="soft small">
                {status === 'passed' ? words.passed : words.inProgress}
                {grade !== undefined && `, ${grade}`}
              </span>
            </span>
            <button type="button" className="linklike small" aria-label={words.forget(code)} onClick={() => change(unpass(code))}>
              {text.request.remove}
            </button>
          </li>
        ))}
      </ul>
      <p className="field">
        <span aria-hidden="true">{words.one}</span>
        <InlineSelect
          label={words.one}
          value=""
          options={[
            { value: '', text: text.request.choose },
            ...offer.courses
              .filter(({ code }) => !known.has(code))
              .map((course) => ({ value: course.code, text: `${course.code} ${course.title}` })),
          ]}
          onChange={(code) => code !== '' && take([{ code, status: 'passed', transfer: false }])}
        />
      </p>
      <label className="paste">
        <span className="caption">{words.hint}</span>
        <textarea
          aria-label={words.area}
          rows={4}
          value={typed}
          placeholder={first && words.example(first.code, first.title)}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div className="buttons">
        <button type="button" className="plain-button" disabled={typed.trim() === ''} onClick={() => void hold(words.area, typed)}>
          {words.read}
        </button>
        <label className="plain-button file">
          {words.open}
          <input
            type="file"
            accept=".txt,.csv,.tsv"
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
      {read && read.unmatched.length > 0 && (
        <>
          <p className="small">{words.unmatched}</p>
          <ul className="asked-list small">
            {read.unmatched.slice(0, shownLines).map((line) => (
              <li key={line.line}>
                <span>
                  «{line.text.trim().slice(0, 80)}»: {line.why}.
                </span>
                {line.suggestions.slice(0, 2).map((course) => (
                  <button
                    key={course.code}
                    type="button"
                    className="linklike"
                    onClick={() =>
                      take([{ code: course.code, status: 'passed', transfer: false, ...(line.grade && { grade: line.grade.slice(0, 8) }) }])
                    }
                  >
                    {words.mayBe} {course.code} {course.title}
                  </button>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {read && read.ignored.length > 0 && <p className="small soft">{words.ignored(read.ignored.length)}</p>}
    </fieldset>
  );
}
