/**
 * The named selves that this browser keeps: one record each, so that two tabs which change different selves never
 * write over each other. Every function copes with a storage that is blocked, full or holds something else.
 */

const prefix = 'masterplan.self.';
const currentKey = 'masterplan.current';
/** Where versions before named selves kept the only one. */
const oldKey = 'masterplan.self';

/** A self as it is kept. */
export interface Kept {
  exampleId: string;
  /** When it was last changed, in milliseconds of the clock. */
  edited: number;
  /** JSON of the self, still to be checked by the worker. */
  text: string;
}

/** A kept self in a list. */
export interface SelfEntry {
  id: string;
  name: string;
  edited: number;
}

/** Every kept self, the one changed last first. */
export function listSelves(): SelfEntry[] {
  return tryTo(
    () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          const id = key.slice(prefix.length);
          const kept = readSelf(id);
          return kept ? [{ id, name: nameIn(kept.text), edited: kept.edited }] : [];
        })
        .sort((a, b) => b.edited - a.edited),
    [],
  );
}

/** A kept self, or undefined where there is none or it cannot be read. */
export function readSelf(id: string): Kept | undefined {
  return tryTo(() => parseKept(localStorage.getItem(prefix + id)), undefined);
}

/** Keeps a self under its id; false where the browser refuses. */
export function writeSelf(id: string, { exampleId, edited, text }: Kept): boolean {
  return tryTo(() => {
    localStorage.setItem(prefix + id, `${edited}\n${exampleId}\n${text}`);
    return true;
  }, false);
}

export function removeSelf(id: string): void {
  tryTo(() => localStorage.removeItem(prefix + id), undefined);
}

/** The id of a self in a change of the storage, or undefined where the change is about something else. */
export const selfIdOf = (key: string): string | undefined => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined);

/** A record as it is stored: when, which example, what. */
export function parseKept(record: string | null): Kept | undefined {
  const [edited = '', exampleId, ...rest] = record?.split('\n') ?? [];
  return exampleId === undefined || rest.length === 0 || !/^\d+$/.test(edited)
    ? undefined
    : { edited: Number(edited), exampleId, text: rest.join('\n') };
}

/** The self that a new tab opens with. */
export const readCurrent = (): string | undefined => tryTo(() => localStorage.getItem(currentKey) ?? undefined, undefined);

export function writeCurrent(id: string | undefined): void {
  tryTo(() => (id === undefined ? localStorage.removeItem(currentKey) : localStorage.setItem(currentKey, id)), undefined);
}

/** Takes over what a version before named selves kept; what cannot be moved stays where it is. */
export function migrateOld(now: number): void {
  tryTo(() => {
    const old = localStorage.getItem(oldKey);
    if (old === null) return;
    const cut = old.indexOf('\n');
    const id = newId();
    if (writeSelf(id, { exampleId: old.slice(0, cut), edited: now, text: old.slice(cut + 1) })) {
      writeCurrent(id);
      localStorage.removeItem(oldKey);
    }
  }, undefined);
}

export const newId = (): string => crypto.randomUUID().slice(0, 13);

/** `name`, or `name 2` … where it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  let n = 2;
  while (taken.includes(`${name} ${n}`)) n += 1;
  return `${name.slice(0, 110)} ${n}`;
}

/** The candidate's name in a record that nobody checked yet. */
function nameIn(text: string): string {
  const value: unknown = JSON.parse(text);
  const candidate = isRecord(value) && isRecord(value.candidate) ? value.candidate : {};
  return typeof candidate.name === 'string' ? candidate.name.slice(0, 120) : '';
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function tryTo<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
