import type { Decision, Message } from '@masterplan/model';
import { say } from '@masterplan/words';
import { Value } from '../shared/value.tsx';
import { should } from '../text/should.ts';

/** Reasons, objections, and the line at which the answer turns. */
export function Why({ decision }: { decision: Decision }) {
  const text = should.why;
  if (decision.chosen === 'stay') return null;
  return (
    <section className="block why" aria-label={text.reasons}>
      <Column title={text.reasons} messages={decision.reasons} className="for" />
      <Column title={text.objections} messages={decision.objections} className="against" />
      <Column title={text.turns} messages={[decision.breakEven]} className="turn" />
    </section>
  );
}

function Column({ title, messages, className }: { title: string; messages: Message[]; className: string }) {
  if (messages.length === 0) return null;
  return (
    <div className={className}>
      <h2 className="chart-title">{title}</h2>
      <ul>
        {messages.map((message) => (
          <li key={message.id}>
            {say(message)}{' '}
            {message.figures?.[0] && (
              <Value shown={{ kind: 'figure', id: message.figures[0] }} className="why-source">
                source
              </Value>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
