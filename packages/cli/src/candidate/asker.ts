export interface Choice<V> {
  value: V;
  label: string;
  hint?: string;
}

/** Asks a person. Each question throws `Stopped` where the person stops. */
export interface Asker {
  intro: (text: string) => void;
  outro: (text: string) => void;
  section: (text: string) => void;
  /** `check` gives back what is wrong, or nothing. */
  text: (question: { message: string; initial: string; check?: (answer: string) => string | undefined }) => Promise<string>;
  pick: <V extends string>(question: { message: string; choices: readonly Choice<V>[]; initial: V }) => Promise<V>;
  /** One of very many: what is typed narrows them down. */
  find: (question: { message: string; choices: readonly Choice<string>[]; initial: string }) => Promise<string>;
  pickSome: <V extends string>(question: { message: string; choices: readonly Choice<V>[]; initial: readonly V[] }) => Promise<V[]>;
  confirm: (question: { message: string; initial: boolean }) => Promise<boolean>;
}
