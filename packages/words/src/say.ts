import type { MessageArgs, MessageId } from '@masterplan/model';
import { breakEvens } from './messages/break-even.ts';
import { features } from './messages/features.ts';
import { limits } from './messages/limits.ts';
import { objections, reasons } from './messages/reasons.ts';
import { verdicts } from './messages/verdict.ts';

/** A message without a writer is a type error here. */
const writers: { [K in MessageId]: (args: MessageArgs[K]) => string } = {
  ...verdicts,
  ...reasons,
  ...objections,
  ...breakEvens,
  ...features,
  ...limits,
};

/** Every id that can be said. */
export const messageIds: readonly string[] = Object.keys(writers);

/** A message in English: one sentence, second person. */
export const say = <K extends MessageId>(message: { id: K; args: MessageArgs[K] }): string => writers[message.id](message.args);
