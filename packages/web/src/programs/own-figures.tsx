import type { PathDetail } from '@masterplan/model';
import { count, usd } from '@masterplan/words';
import { useId, useState } from 'react';
import { parse } from '../shared/parse-number.ts';
import { KindTag } from '../shared/value.tsx';
import { useApp, useAppState } from '../state/app.tsx';
import { type OwnFigure, offerFor, withOffer } from '../state/edits.ts';
import { own as text } from '../text/programs.ts';

interface Props {
  program: string;
  title: string;
  detail: PathDetail | undefined;
}

/** The candidate's own tuition, scholarship and stipend for one program, in place of the catalog's. */
export function OwnFigures({ program, title, detail }: Props) {
  const { control } = useApp();
  const candidate = useAppState((state) => state.self.candidate);
  const offer = offerFor(candidate, program);
  const [cleared, setCleared] = useState(0);
  const set = (key: OwnFigure) => (value: number | undefined) => control.edit(withOffer(program, { [key]: value }));
  return (
    <fieldset className="own" aria-label={`${text.title}: ${title}`}>
      <Field
        key={`tuition ${cleared}`}
        label={text.tuition}
        value={offer.tuitionUsd}
        most={1_000_000}
        hint={detail && offer.tuitionUsd === undefined ? text.catalogSays(usd(detail.cost.tuitionUsd)) : ''}
        onChange={set('tuitionUsd')}
      />
      <Field
        key={`scholarship ${cleared}`}
        label={text.scholarship}
        value={offer.scholarshipUsd}
        most={1_000_000}
        hint={text.scholarshipHint}
        onChange={set('scholarshipUsd')}
      />
      <Field
        key={`stipend ${cleared}`}
        label={text.stipend}
        value={offer.assistantshipUsdPerYear}
        most={1_000_000}
        hint={text.stipendHint}
        onChange={set('assistantshipUsdPerYear')}
      />
      {Object.keys(offer).length > 0 && (
        <button
          type="button"
          className="linklike small"
          onClick={() => {
            control.edit(withOffer(program, { tuitionUsd: undefined, scholarshipUsd: undefined, assistantshipUsdPerYear: undefined }));
            setCleared(cleared + 1);
          }}
        >
          {text.clear}
        </button>
      )}
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  value: number | undefined;
  most: number;
  hint: string;
  onChange: (value: number | undefined) => void;
}

/** An empty field means the catalog's figure; what is no number stays and says so. */
function Field({ label, value, most, hint, onChange }: FieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const shown = draft ?? (value === undefined ? '' : count(value));
  const typed = parse(shown);
  const bad = shown !== '' && (typed === undefined || typed < 0 || typed > most);
  return (
    <div className="own-field">
      <label htmlFor={id}>{label}</label>
      <span className="own-input">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          value={shown}
          aria-invalid={bad}
          aria-describedby={`${id}h`}
          onChange={(event) => {
            setDraft(event.target.value);
            const n = parse(event.target.value);
            if (event.target.value.trim() === '') onChange(undefined);
            else if (n !== undefined && n >= 0 && n <= most) onChange(n);
          }}
          onBlur={() => !bad && setDraft(undefined)}
        />
        {value !== undefined && <KindTag kind="yours" />}
      </span>
      <span id={`${id}h`} className={bad ? 'bad small' : 'soft small'}>
        {bad ? text.bad : hint}
      </span>
    </div>
  );
}
