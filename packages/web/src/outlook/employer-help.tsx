import type { EmployerHelpOutlook, PathDetail } from '@masterplan/model';
import { sayEmployerHelp } from '@masterplan/words';
import { Figured } from '../shared/figured.tsx';
import { outlook } from '../text/outlook.ts';

const text = outlook.employerHelp;
const clawback = 'param:employer-clawback-months';

/** What the employer pays and what goes back: the months are the catalog's assumption unless the candidate gave them. */
export function EmployerHelp({ help, path }: { help: EmployerHelpOutlook; path: PathDetail }) {
  const inputs = [clawback, ...path.figures.filter((id) => id !== clawback)];
  return (
    <p>
      <Figured
        text={sayEmployerHelp(help)}
        shownFor={(value) => {
          if (!value.includes('month')) return { kind: 'computed', label: text.label, value, method: text.method, inputs };
          return help.own ? undefined : { kind: 'figure', id: clawback };
        }}
      />
    </p>
  );
}
