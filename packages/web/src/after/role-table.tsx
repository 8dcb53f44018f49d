import type { Career, CareersReport, RoleId } from '@masterplan/model';
import { count, percent, roleTitle, sentenceCase, usdAbout, usdShort } from '@masterplan/words';
import { useId } from 'react';
import { Scroll } from '../shared/scroll.tsx';
import { Table } from '../shared/table.tsx';
import { Value } from '../shared/value.tsx';
import { useApp } from '../state/app.tsx';
import { careers as text } from '../text/after.ts';
import { notPublished } from '../text/common.ts';

interface Props {
  report: CareersReport;
  shown: RoleId;
  onLook: (role: RoleId) => void;
}

/** The roles side by side; one is looked at, one is sought. */
export function RoleTable({ report, shown, onLook }: Props) {
  const { control } = useApp();
  const name = useId();
  const seek = () => control.edit((candidate) => ({ ...candidate, goals: { ...candidate.goals, role: shown } }));
  const career = report.careers.find(({ role }) => role === shown);
  return (
    <section className="block" aria-labelledby="roles">
      <h2 id="roles">{text.roles.title}</h2>
      <p className="caption">{text.roles.caption(report.dollarYear, report.careers[0]?.demand.release ?? '')}</p>
      <Scroll label={text.roles.title}>
        <Table
          className="role-table stack"
          columns={text.roles.columns}
          rows={report.careers}
          keyOf={({ role }) => role}
          isHere={({ role }) => role === shown}
          cells={[
            ({ role }) => (
              <label className="role-pick">
                <input type="radio" name={name} checked={role === shown} onChange={() => onLook(role)} />
                <span>
                  {sentenceCase(roleTitle(role))}
                  {role === report.sought && <span className="soft"> {text.roles.sought}</span>}
                </span>
              </label>
            ),
            ({ gap }) => count(gap, 1),
            ({ pay }) => usdShort(pay.here[0]),
            ({ pay }) => usdShort(pay.here[2]),
            ({ pay }) => usdShort(pay.here[4]),
            (entry) => <Growth career={entry} />,
          ]}
        />
      </Scroll>
      {career && (
        <div className="role-does">
          <ul className="plain-list">
            {career.does.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            {text.roles.summary(
              sentenceCase(roleTitle(career.role)),
              usdAbout(career.pay.here[2]),
              usdAbout(career.pay.here[0]),
              usdAbout(career.pay.here[4]),
            )}
          </p>
          {career.role !== report.sought && (
            <button type="button" className="button" onClick={seek}>
              {text.roles.seek(roleTitle(career.role))}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function Growth({ career: { demand } }: { career: Career }) {
  if (demand.growthPercent === 'not-published') return <span className="soft">{notPublished}</span>;
  const figures = demand.occupations.map(({ figure }) => figure);
  const value = percent(demand.growthPercent / 100, 1);
  return <Value shown={{ kind: 'computed', label: text.demand.title, value, method: text.demand.method, inputs: figures }}>{value}</Value>;
}
