import type { Figure } from '@masterplan/model';
import { unitText } from '@masterplan/words';
import { Fragment } from 'react';
import { kindMeaning, panel } from '../text/common.ts';
import { InputList } from './input-list.tsx';
import { KindTag } from './value.tsx';

/** Value, unit, year, kind and the end of the chain of one figure. */
export function FigureFacts({ figure }: { figure: Figure }) {
  const { origin } = figure;
  return (
    <>
      <h2>{figure.label}</h2>
      <p className="panel-value">
        {unitText(figure.value, figure.unit)} <KindTag kind={origin.kind} />
      </p>
      <dl>
        <dt>{panel.kind}</dt>
        <dd>
          {origin.kind}: {kindMeaning[origin.kind]}
        </dd>
        {figure.year && <Row name={panel.year} text={figure.year} />}
        {figure.range && (
          <Row name={panel.range} text={`${unitText(figure.range[0], figure.unit)} to ${unitText(figure.range[1], figure.unit)}`} />
        )}
        {origin.kind === 'observed' && origin.place && <Row name={panel.place} text={origin.place} />}
        {origin.kind === 'modeled' && <Row name={panel.method} text={origin.method} />}
        {origin.kind === 'assumed' && <Row name={panel.reason} text={origin.reason} />}
        {origin.kind !== 'assumed' && origin.note && <Row name={panel.note} text={origin.note} />}
        {origin.kind === 'modeled' && (
          <>
            <dt>{panel.inputs}</dt>
            <dd>
              <InputList ids={origin.inputs} />
            </dd>
          </>
        )}
        <Citations figure={figure} />
        <dt>{panel.command}</dt>
        <dd>
          <code>npx masterplan figure {figure.id}</code>
        </dd>
      </dl>
    </>
  );
}

function Row({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Citations({ figure }: { figure: Figure }) {
  if (figure.citations.length === 0) return null;
  return (
    <>
      <dt>{figure.origin.kind === 'observed' ? panel.source : panel.basis}</dt>
      <dd>
        {figure.citations.map((citation) => (
          <Fragment key={`${citation.url} ${citation.title}`}>
            <p>
              {citation.publisher && `${citation.publisher}, `}
              <a href={citation.url} rel="noreferrer" target="_blank">
                {citation.title}
              </a>
              , {panel.asOf} {citation.asOf}
            </p>
            <p className="soft small">
              {panel.license}: {citation.license}
            </p>
          </Fragment>
        ))}
      </dd>
    </>
  );
}
