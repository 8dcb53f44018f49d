import type { Transcript } from '@masterplan/catalog';
import type { CareersReport, Decision, Figure, FutureReport, OtherChoice, OutlookReport, Sensitivity } from '@masterplan/model';
import type { DrawbacksAsk, DrawbacksView } from '../worker/drawbacks.ts';
import type { EvidenceView } from '../worker/evidence.ts';
import type { Paper } from '../worker/paper.ts';
import type { PlanAsk, PlanView } from '../worker/plan.ts';
import type { ProgramView } from '../worker/program.ts';
import type { Answer, Ask, Checked, Choices, FigureLabel, ListAnswer, ListQuery, Reply, Request, Self, Start } from '../worker/protocol.ts';
import type { StandingView, WhyView } from '../worker/standing.ts';
import type { ApplicationsFile, WhenAsk, WhenView } from '../worker/when.ts';

/** What a decision's listener is told: rough answers first, then the final one, or why there is none. */
export type DecisionNews = { kind: 'decision'; decision: Decision; final: boolean } | { kind: 'problem'; sentence: string };

/** The worker as functions. Each rejects with an Error whose message is a sentence for the reader. */
export interface Brain {
  start(from: Start): Promise<Choices>;
  /** Asks for a decision; only the newest one's news arrives. */
  decide(self: Self, also: string[], hear: (news: DecisionNews) => void): void;
  figure(id: string): Promise<Figure | null>;
  labels(ids: string[]): Promise<FigureLabel[]>;
  /** Figures that a program's path is computed from. */
  inputs(subject: string): Promise<string[]>;
  list(query: ListQuery): Promise<ListAnswer>;
  program(id: string): Promise<ProgramView | null>;
  /** The whole ranking as points, and who is beaten by whom. */
  standing(): Promise<StandingView>;
  /** What the catalog knows of a path's drawbacks beside the decision. */
  drawbacks(of: DrawbacksAsk): Promise<DrawbacksView>;
  /** Why one of two programs stands before the other; null while one is not worked out. */
  why(a: string, b: string): Promise<WhyView | null>;
  evidence(): Promise<EvidenceView>;
  /** The five roles and the specializations from where a self stands. */
  careers(self: Self): Promise<CareersReport>;
  /** What would change a self's decision, and what to find out first, with the steps as they are done; nothing where it was stopped or gave way. */
  sensitivity(self: Self, hear: (done: number, most: number) => void): Promise<Sensitivity | undefined>;
  stopSensitivity(): void;
  /** What a self's decision would be with one choice made otherwise, each as it is found; false where it gave way to something newer. */
  otherChoices(self: Self, hear: (found: OtherChoice) => void): Promise<boolean>;
  /** A path's whole outlook against staying put. */
  outlook(self: Self, path: string): Promise<OutlookReport>;
  /** One simulated life along a path, at a percentile of net present value. */
  future(self: Self, path: string, percentile: number): Promise<FutureReport>;
  plan(of: PlanAsk): Promise<PlanView>;
  /** Holds a transcript's text against a program. */
  transcript(program: string, name: string, text: string): Promise<Transcript>;
  /** Applications with what is published and assumed filled in, and what is wrong with them. */
  when(of: WhenAsk): Promise<WhenView>;
  applicationsFile(name: string, text: string): Promise<ApplicationsFile>;
  answerFile(self: Self): Promise<string>;
  readLink(fragment: string): Promise<Checked>;
  check(text: string): Promise<Checked>;
  /** Reads a file of the visitor's: a candidate, a résumé, or a transcript, held against a program where one is named. */
  paper(name: string, text: string, self: Self, program: string | undefined): Promise<Paper>;
}

/** The part of a Worker that is used, so that tests can stand in for it. */
export interface Port {
  postMessage(request: Request): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A moving control asks faster than the engine answers: the next request waits for a first answer, at most this long. */
const patienceMs = 400;

export function createBrain(port: Port): Brain {
  let seq = 0;
  const waiting = new Map<number, (answer: Answer) => void>();
  port.onmessage = ({ data }) => waiting.get(data.seq)?.(data.answer);
  port.onerror = () => {
    for (const hear of waiting.values()) hear({ kind: 'failed', sentence: 'The computation stopped. Reload the page to start it again.' });
    waiting.clear();
  };

  function send(ask: Ask, hear: (answer: Answer) => void): number {
    seq += 1;
    waiting.set(seq, hear);
    port.postMessage({ seq, ask });
    return seq;
  }

  function request<T>(ask: Ask, take: (answer: Answer) => { value: T } | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const mine = send(ask, (answer) => {
        waiting.delete(mine);
        const taken = take(answer);
        if (taken) resolve(taken.value);
        else reject(new Error(answer.kind === 'failed' ? answer.sentence : 'The computation gave an answer of another kind.'));
      });
    });
  }

  const sensitivity: Brain['sensitivity'] = (self, hear) =>
    new Promise((resolve, reject) => {
      const mine = send({ kind: 'sensitivity', self }, (answer) => {
        if (answer.kind === 'sensitivity-progress') return hear(answer.done, answer.most);
        waiting.delete(mine);
        if (answer.kind === 'failed') return reject(new Error(answer.sentence));
        resolve(answer.kind === 'sensitivity' ? answer.sensitivity : undefined);
      });
    });

  const otherChoices: Brain['otherChoices'] = (self, hear) =>
    new Promise((resolve, reject) => {
      const mine = send({ kind: 'other-choices', self }, (answer) => {
        if (answer.kind === 'other-choice') return hear(answer.found);
        waiting.delete(mine);
        if (answer.kind === 'failed') return reject(new Error(answer.sentence));
        resolve(answer.kind === 'other-choices' && answer.whole);
      });
    });

  let held: (() => void) | undefined;
  let busySince = 0;
  let newest = 0;
  function decide(self: Self, also: string[], hear: (news: DecisionNews) => void): void {
    const now = performance.now();
    const go = () => {
      held = undefined;
      busySince = performance.now();
      const mine = send({ kind: 'decide', self, also }, (answer) => {
        const ended = answer.kind !== 'decide' || answer.final;
        if (ended) waiting.delete(mine);
        if (mine === newest) busySince = 0;
        if (mine === newest && answer.kind === 'decide')
          hear({ kind: 'decision', decision: answer.decision, final: answer.final && !held });
        if (mine === newest && answer.kind === 'failed') hear({ kind: 'problem', sentence: answer.sentence });
        if (mine === newest) held?.();
      });
      newest = mine;
    };
    if (busySince === 0 || now - busySince > patienceMs) {
      go();
      return;
    }
    if (!held) setTimeout(() => held?.(), patienceMs - (now - busySince));
    held = go;
  }

  return {
    decide,
    start: (from) => request({ kind: 'start', from }, (a) => (a.kind === 'start' ? { value: a.choices } : undefined)),
    figure: (id) => request({ kind: 'figure', id }, (a) => (a.kind === 'figure' ? { value: a.figure } : undefined)),
    labels: (ids) => request({ kind: 'labels', ids }, (a) => (a.kind === 'labels' ? { value: a.labels } : undefined)),
    inputs: (subject) => request({ kind: 'inputs', subject }, (a) => (a.kind === 'inputs' ? { value: a.ids } : undefined)),
    list: (query) => request({ kind: 'list', query }, (a) => (a.kind === 'list' ? { value: a.list } : undefined)),
    program: (id) => request({ kind: 'program', id }, (a) => (a.kind === 'program' ? { value: a.view } : undefined)),
    standing: () => request({ kind: 'standing' }, (a) => (a.kind === 'standing' ? { value: a.view } : undefined)),
    drawbacks: (of) => request({ kind: 'drawbacks', of }, (a) => (a.kind === 'drawbacks' ? { value: a.view } : undefined)),
    why: (one, other) => request({ kind: 'why', a: one, b: other }, (a) => (a.kind === 'why' ? { value: a.view } : undefined)),
    evidence: () => request({ kind: 'evidence' }, (a) => (a.kind === 'evidence' ? { value: a.view } : undefined)),
    careers: (self) => request({ kind: 'careers', self }, (a) => (a.kind === 'careers' ? { value: a.report } : undefined)),
    sensitivity,
    otherChoices,
    stopSensitivity: () => void request({ kind: 'stop-sensitivity' }, () => ({ value: undefined })),
    outlook: (self, path) => request({ kind: 'outlook', self, path }, (a) => (a.kind === 'outlook' ? { value: a.report } : undefined)),
    future: (self, path, percentile) =>
      request({ kind: 'future', self, path, percentile }, (a) => (a.kind === 'future' ? { value: a.report } : undefined)),
    plan: (of) => request({ kind: 'plan', of }, (a) => (a.kind === 'plan' ? { value: a.view } : undefined)),
    transcript: (program, name, text) =>
      request({ kind: 'transcript', program, name, text }, (a) => (a.kind === 'transcript' ? { value: a.transcript } : undefined)),
    when: (of) => request({ kind: 'when', of }, (a) => (a.kind === 'when' ? { value: a.view } : undefined)),
    applicationsFile: (name, text) =>
      request({ kind: 'applications-file', name, text }, (a) => (a.kind === 'applications-file' ? { value: a.file } : undefined)),
    answerFile: (self) => request({ kind: 'answer-file', self }, (a) => (a.kind === 'answer-file' ? { value: a.json } : undefined)),
    readLink: (fragment) => request({ kind: 'read-link', fragment }, (a) => (a.kind === 'read-link' ? { value: a.checked } : undefined)),
    paper: (name, text, self, program) =>
      request({ kind: 'paper', name, text, self, program }, (a) => (a.kind === 'paper' ? { value: a.paper } : undefined)),
    check: (text) => request({ kind: 'check', text }, (a) => (a.kind === 'check' ? { value: a.checked } : undefined)),
  };
}
