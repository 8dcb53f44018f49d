import type { PathDetail } from '@masterplan/model';
import { sayCertainty, sayChance, sayDebt, sayEarlierLoans, sayEven, sayIrr, sayMissing, sayPayAtHome, saySplit } from '@masterplan/words';
import { unbroken } from '../shared/numbers.ts';
import { useApp, useAppState } from '../state/app.tsx';
import { useAsked } from '../state/use-asked.ts';
import { outlook as text } from '../text/outlook.ts';
import '../styles/outlook.css';
import { Debt } from './debt.tsx';
import { EarningsTest } from './earnings-test.tsx';
import { EmployerHelp } from './employer-help.tsx';
import { Future } from './future.tsx';
import { Repayment } from './repayment.tsx';
import { Variants } from './variants.tsx';
import { WhoPays } from './who-pays.tsx';
import { Working } from './working.tsx';

/** The chosen path's whole outlook, asked from the worker: sentences, who pays, debt, other places, single lives. */
export function FullOutlook({ path }: { path: PathDetail }) {
  const { brain } = useApp();
  const settled = useAppState((state) => state.ready && state.final);
  const round = useAppState((state) => state.round);
  const self = useAppState((state) => state.self);
  const key = `${round} ${path.id}`;
  const { value, problem } = useAsked(settled ? key : undefined, () => brain.outlook(self, path.id));
  return (
    <div aria-busy={!settled}>
      {value ? (
        <ul className="plain-list">
          {[sayMissing, sayChance, sayEven, sayCertainty, sayIrr, saySplit, sayEarlierLoans, sayPayAtHome]
            .flatMap((say) => say(value) ?? [])
            .map((sentence) => (
              <li key={sentence}>{unbroken(sentence)}</li>
            ))}
        </ul>
      ) : problem ? (
        <p>{problem}</p>
      ) : (
        <Working>{settled ? text.working : text.waiting}</Working>
      )}
      <WhoPays cost={path.cost} months={path.plan.months} />
      {value && (
        <>
          {value.employerHelp && <EmployerHelp help={value.employerHelp} path={path} />}
          <Debt debt={value.debt} sentence={sayDebt(value)} />
          {value.repayment && <Repayment repayment={value.repayment} path={path} />}
          {value.earningsTest && <EarningsTest earnings={value.earningsTest} path={path} />}
          <Variants report={value} />
          {settled && <Future path={path.id} round={key} />}
        </>
      )}
    </div>
  );
}
