import type { PayCalibration } from '@masterplan/model';
import { count, payTargetName, percent } from '@masterplan/words';
import { scaleLinear } from 'd3-scale';
import { memo, useId } from 'react';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { TableBehind } from '../shared/table-behind.tsx';
import { evidence as text } from '../text/evidence.ts';

const size = 300;
const edge = 52;
const side = 20;

/** How often pay intervals held figures that the fit had not seen: the curve of coverage, and what was aimed at. */
export const Calibration = memo(function Calibration({ calibration }: { calibration: PayCalibration }) {
  const curve = calibration.curves.find(({ test, set }) => test === 'programs' && set === 'all') ?? calibration.curves[0];
  if (!curve) return null;
  return (
    <section className="block" aria-labelledby="calibration">
      <h2 id="calibration">{text.calibration.title}</h2>
      <p className="caption">{text.calibration.caption}</p>
      <div className="two">
        <div>
          <CoveragePlot points={curve.points} />
          <TableBehind
            of={text.calibration.title}
            summary={text.calibration.table}
            columns={text.calibration.columns}
            rows={curve.points.map(({ nominal, actual, se }) => [percent(nominal), percent(actual, 1), `± ${count(200 * se, 1)}`])}
          />
        </div>
        <Scroll label={text.calibration.aims}>
          <Table
            className="stack"
            columns={text.calibration.aimColumns}
            words={[0, 3]}
            rows={calibration.targets}
            keyOf={({ id }) => id}
            cells={[
              payTargetName,
              ({ value, se }) => `${percent(value, 1)} ± ${count(200 * se, 1)}`,
              ({ figures }) => count(figures),
              ({ met }) => (met ? text.calibration.met : <strong>{text.calibration.missed}</strong>),
            ]}
          />
        </Scroll>
      </div>
    </section>
  );
});

function CoveragePlot({ points }: { points: PayCalibration['curves'][number]['points'] }) {
  const id = useId();
  const at = scaleLinear([0, 1], [edge, size - side]);
  const up = scaleLinear([0, 1], [size - edge, 12]);
  return (
    <div className="gap coverage">
      <svg width="100%" viewBox={`0 0 ${size} ${size}`} role="img" aria-labelledby={id}>
        <title id={id}>
          {text.calibration.alt(points.map(({ nominal, actual }) => `${percent(nominal)}: ${percent(actual)}`).join(', '))}
        </title>
        <line x1={at(0)} y1={up(0)} x2={at(1)} y2={up(1)} className="stay-line" />
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line x1={at(0)} x2={at(1)} y1={up(tick)} y2={up(tick)} className="rule" />
            <text x={edge - 8} y={up(tick) + 5} textAnchor="end">
              {percent(tick)}
            </text>
            <text x={at(tick)} y={size - edge + 22} textAnchor="middle">
              {percent(tick)}
            </text>
          </g>
        ))}
        <text x={at(0.5)} y={size - 4} textAnchor="middle">
          {text.calibration.axis}
        </text>
        {points.map(({ nominal, actual, se }) => (
          <g key={nominal}>
            <line x1={at(nominal)} x2={at(nominal)} y1={up(actual - 2 * se)} y2={up(actual + 2 * se)} className="interval-line" />
            <circle cx={at(nominal)} cy={up(actual)} r={4} className="interval-dot" />
          </g>
        ))}
      </svg>
    </div>
  );
}
