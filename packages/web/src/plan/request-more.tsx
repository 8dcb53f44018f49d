import type { Plan } from '@masterplan/model';
import { sentenceCase, termName } from '@masterplan/words';
import { InlineNumber } from '../shared/inline-number.tsx';
import { InlineSelect } from '../shared/inline-select.tsx';
import { objectiveNames, plan as text } from '../text/plan.ts';
import { ban, type Edit, frame, mustHave, reordered, unban, unpin } from './edits.ts';
import { Passed } from './passed.tsx';
import type { RequestProps } from './request.tsx';
import { Spans } from './spans.tsx';

const { request: words } = text;

/** Everything else that can be asked of a plan. */
export function RequestMore(props: RequestProps & { plan: Plan | undefined }) {
  return (
    <details className="more">
      <summary>{words.more}</summary>
      <div className="more-grid">
        <Passed {...props} />
        <div className="more-rest">
          <Order {...props} />
          <Spans {...props} />
        </div>
        <div className="more-rest">
          <CoursesInOut {...props} />
          <Options {...props} />
          <Limit {...props} />
        </div>
      </div>
    </details>
  );
}

function Order({ request: { order }, change }: RequestProps) {
  return (
    <fieldset>
      <legend>{words.order}</legend>
      <p className="caption">{words.orderHint}</p>
      <ol className="order">
        {order.map((of, at) => {
          const { name } = objectiveNames[of];
          return (
            <li key={of}>
              <span>{name}</span>
              <span className="order-ways">
                <button
                  type="button"
                  className="linklike"
                  aria-label={words.up(name)}
                  disabled={at === 0}
                  onClick={() => change(frame({ order: reordered(order, at, -1) }))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="linklike"
                  aria-label={words.down(name)}
                  disabled={at === order.length - 1}
                  onClick={() => change(frame({ order: reordered(order, at, 1) }))}
                >
                  ↓
                </button>
              </span>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}

function CoursesInOut({ request, offer, plan, change }: RequestProps & { plan: Plan | undefined }) {
  const { pins, bans, waivers } = request;
  const said = new Set([...pins.map(({ code }) => code), ...bans]);
  const courses = offer.courses.filter(({ code }) => !said.has(code));
  const pick = (label: string, take: (code: string) => Edit) => (
    <p className="field">
      <span aria-hidden="true">{label}</span>
      <InlineSelect
        label={label}
        value=""
        options={[{ value: '', text: words.choose }, ...courses.map(({ code, title }) => ({ value: code, text: `${code} ${title}` }))]}
        onChange={(code) => code !== '' && change(take(code))}
      />
    </p>
  );
  return (
    <fieldset>
      <legend>{words.courses}</legend>
      <ul className="asked-list">
        {pins.map(({ code, term }) => (
          <li key={code}>
            <span>{words.in(code, term === undefined ? words.anyTerm : termName(term))}</span>
            <button type="button" className="linklike small" aria-label={words.free(code)} onClick={() => change(unpin(code))}>
              {text.course.unpin}
            </button>
          </li>
        ))}
        {bans.map((code) => (
          <li key={code}>
            <span>{words.out(code)}</span>
            <button type="button" className="linklike small" onClick={() => change(unban(code))}>
              {words.allow(code)}
            </button>
          </li>
        ))}
        {waivers.map((of) => (
          <li key={of}>
            <span>{words.waived(of)}</span>
            <button
              type="button"
              className="linklike small"
              onClick={() => change((wish) => ({ ...wish, waivers: waivers.filter((other) => other !== of) }))}
            >
              {words.unwaive(of)}
            </button>
          </li>
        ))}
      </ul>
      {pick(words.must, mustHave)}
      {pick(words.mustNot, (code) => ban(plan, code))}
    </fieldset>
  );
}

/** The plan may settle an open choice itself; what it settled shows as that choice's text. */
function Options({ request: { options }, offer, plan, change }: RequestProps & { plan: Plan | undefined }) {
  if (offer.choices.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.options}</legend>
      <p className="caption">{words.optionsHint}</p>
      {offer.choices.map((choice) => {
        const chosen = plan?.options.filter((one) => one.choice === choice.id).map(({ title }) => title);
        const open = chosen && chosen.length > 0 ? `${words.open}: ${chosen.join(', ')}` : words.open;
        const { [choice.id]: settled, ...others } = options;
        return (
          <p key={choice.id} className="field">
            <span aria-hidden="true">{sentenceCase(choice.title)}</span>
            <InlineSelect
              label={choice.title}
              value={settled?.[0] ?? ''}
              options={[{ value: '', text: open }, ...choice.options.map(({ id, title }) => ({ value: id, text: title }))]}
              onChange={(id) => change(frame({ options: id === '' ? others : { ...others, [choice.id]: [id] } }))}
            />
          </p>
        );
      })}
    </fieldset>
  );
}

const monthsBefore = 36;

function Limit({ request: { maxMonths }, change }: RequestProps) {
  return (
    <p className="field">
      <label>
        <input
          type="checkbox"
          checked={maxMonths !== undefined}
          onChange={(event) => change(frame({ maxMonths: event.target.checked ? monthsBefore : undefined }))}
        />{' '}
        {words.limit}
      </label>
      {maxMonths === undefined ? (
        <span className="soft">{words.noLimit}</span>
      ) : (
        <InlineNumber
          label={words.limit}
          value={maxMonths}
          min={1}
          max={120}
          step={1}
          write={words.months}
          onChange={(n) => change(frame({ maxMonths: Math.round(n) }))}
        />
      )}
    </p>
  );
}
