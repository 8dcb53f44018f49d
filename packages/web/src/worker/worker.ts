import { figureOf } from '@masterplan/catalog';
import { careersOf, takePlans } from '@masterplan/engine';
import type { Catalog } from '@masterplan/model';
import { checkText, readLink } from './check.ts';
import { choicesOf } from './choices.ts';
import { createRunner, type Runner } from './decide.ts';
import { drawbacksView } from './drawbacks.ts';
import { evidenceView } from './evidence.ts';
import { inputsOf, labelOf } from './figures.ts';
import { listPrograms, rowsOf } from './list.ts';
import { createOutlookTeller, type OutlookTeller } from './outlook.ts';
import { readPaper } from './paper.ts';
import { createPlanner, transcriptOf } from './plan.ts';
import { programView } from './program.ts';
import type { Answer, Ask, ListRow, Reply, Request, Start } from './protocol.ts';
import { standingView, whyView } from './standing.ts';
import { applicationsFile, whenView } from './when.ts';

/** The worker: holds the catalog and the engine, answers one message with one or two. */
interface Held {
  catalog: Catalog;
  runner: Runner;
  plan: ReturnType<typeof createPlanner>;
  teller: OutlookTeller;
  rows: ListRow[];
}

let started: Promise<Held> | undefined;

async function start({ catalogUrl, plansUrl, futures }: Start): Promise<Held> {
  const [response, plans] = await Promise.all([fetch(catalogUrl), fetch(plansUrl).catch(() => undefined)]);
  if (!response.ok) throw new Error(`The catalog could not be loaded (${response.status}).`);
  const catalog: Catalog = await response.json();
  // Without them plans are made here: slower, and the same.
  if (plans?.ok) takePlans(catalog, await plans.json());
  return {
    catalog,
    runner: createRunner(catalog, futures),
    plan: createPlanner(catalog),
    teller: createOutlookTeller(catalog, futures),
    rows: rowsOf(catalog),
  };
}

async function answer(ask: Ask, post: (answer: Answer) => void): Promise<void> {
  if (ask.kind === 'start') {
    started ??= start(ask.from);
    try {
      return post({ kind: 'start', choices: choicesOf((await started).catalog) });
    } catch (problem) {
      started = undefined;
      throw problem;
    }
  }
  if (!started) throw new Error('The catalog is not loaded yet.');
  const { catalog, runner, plan, teller, rows } = await started;
  switch (ask.kind) {
    case 'read-link':
      return post({ kind: 'read-link', checked: await readLink(ask.fragment, catalog) });
    case 'check':
      return post({ kind: 'check', checked: checkText(ask.text, catalog) });
    case 'paper':
      return post({ kind: 'paper', paper: readPaper(ask, catalog) });
    case 'decide':
      teller.drop();
      return runner.run(ask.self, ask.also, post);
    case 'answer-file':
      return post({ kind: 'answer-file', json: `${JSON.stringify(await runner.whole(ask.self), null, 2)}\n` });
    case 'figure':
      return post({ kind: 'figure', figure: figureOf(catalog, ask.id) ?? null });
    case 'labels':
      return post({ kind: 'labels', labels: ask.ids.flatMap((id) => labelOf(catalog, id)) });
    case 'inputs':
      return post({ kind: 'inputs', ids: inputsOf(catalog, ask.subject) });
    case 'list':
      return post({ kind: 'list', list: listPrograms(catalog, rows, runner.last(), ask.query) });
    case 'program':
      return post({ kind: 'program', view: programView(catalog, runner.last(), ask.id) });
    case 'standing':
      return post({ kind: 'standing', view: standingView(catalog, runner.last()) });
    case 'drawbacks':
      return post({ kind: 'drawbacks', view: drawbacksView(catalog, ask.of) });
    case 'why':
      return post({ kind: 'why', view: whyView(runner.last(), ask.a, ask.b) });
    case 'plan':
      return post({ kind: 'plan', view: plan(ask.of) });
    case 'transcript':
      return post({ kind: 'transcript', transcript: transcriptOf(catalog, ask.program, ask.text, ask.name) });
    case 'when':
      return post({ kind: 'when', view: whenView(catalog, ask.of) });
    case 'applications-file':
      return post({ kind: 'applications-file', file: applicationsFile(catalog, ask.name, ask.text) });
    case 'careers':
      return post({ kind: 'careers', report: careersOf(catalog, ask.self.candidate, ask.self.asOf) });
    case 'sensitivity': {
      const sensitivity = await runner.sensitivity(ask.self, (done, most) => post({ kind: 'sensitivity-progress', done, most }));
      return post(sensitivity ? { kind: 'sensitivity', sensitivity } : { kind: 'superseded' });
    }
    case 'stop-sensitivity':
      runner.stopSensitivity();
      return post({ kind: 'superseded' });
    case 'other-choices':
      return post({ kind: 'other-choices', whole: await runner.otherChoices(ask.self, (found) => post({ kind: 'other-choice', found })) });
    case 'outlook': {
      const report = await teller.outlook(ask.self, ask.path);
      return post(report ? { kind: 'outlook', report } : { kind: 'superseded' });
    }
    case 'future': {
      const report = await teller.future(ask.self, ask.path, ask.percentile);
      return post(report ? { kind: 'future', report } : { kind: 'superseded' });
    }
    case 'evidence':
      return post({ kind: 'evidence', view: evidenceView(catalog) });
  }
}

self.onmessage = async (event: MessageEvent<Request>) => {
  const { seq, ask } = event.data;
  const post = (value: Answer) => {
    const reply: Reply = { seq, answer: value };
    self.postMessage(reply);
  };
  try {
    await answer(ask, post);
  } catch (problem) {
    post({ kind: 'failed', sentence: problem instanceof Error ? problem.message : 'Something failed in the computation.' });
  }
};
