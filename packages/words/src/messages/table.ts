import type { MessageArgs, MessageId } from '@masterplan/model';

/** One writer for each message whose id begins with this word and a dot. */
export type Writers<Prefix extends string> = { [K in Extract<MessageId, `${Prefix}.${string}`>]: (args: MessageArgs[K]) => string };
