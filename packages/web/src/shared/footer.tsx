import { count, dateText } from '@masterplan/words';
import { useAppState } from '../state/app.tsx';
import { frame } from '../text/common.ts';
import { should } from '../text/should.ts';

/** What an answer depends on, so that it can be repeated. */
export function Footer() {
  const decision = useAppState((state) => state.decision);
  const choices = useAppState((state) => state.choices);
  return (
    <footer className="footer">
      <p>
        {should.footer(
          decision.catalogVersion,
          dateText(decision.asOf),
          decision.seed,
          count(decision.futures),
          choices.deep,
          count(choices.listed),
        )}
      </p>
      <p>{frame.private}</p>
    </footer>
  );
}
