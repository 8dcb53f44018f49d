import { type Candidate, type Catalog, type Decision, type FigureKind, isPublished, type PathDetail } from '@masterplan/model';
import type { Option } from '../paths.ts';

type Evidence = Decision['evidence'];

/** The figures behind the chosen path, each with its kind: how thin the evidence is. */
export function evidenceOf(catalog: Catalog, candidate: Candidate, chosen: PathDetail, option: Option): Evidence {
  const parameters = new Map(catalog.parameters.map((parameter) => [`param:${parameter.id}`, parameter.origin.kind]));
  const kindOf = (figure: string): FigureKind | 'yours' | undefined => {
    const own = figure.startsWith('param:') ? candidate.assumptions[figure.slice('param:'.length)] : undefined;
    if (own !== undefined) return 'yours';
    return parameters.get(figure) ?? recordKind(figure, chosen, option);
  };
  const figures = [...new Set(chosen.figures)].flatMap((figure) => {
    const kind = kindOf(figure);
    return kind === undefined ? [] : [{ figure, kind }];
  });
  const count = (kind: FigureKind | 'yours') => figures.filter((entry) => entry.kind === kind).length;
  return { observed: count('observed'), modeled: count('modeled'), assumed: count('assumed'), yours: count('yours'), figures };
}

/** Undefined where the figure is not published: what is unknown is no evidence. */
function recordKind(figure: string, chosen: PathDetail, option: Option): FigureKind | 'yours' | undefined {
  const field = figure.slice(figure.indexOf('/') + 1);
  if (field.startsWith('estimate')) return 'modeled';
  if (field === 'cost.tuition' || field.startsWith('tuition')) return chosen.cost.tuitionFrom;
  if (field === 'pay1' || field === 'pay5')
    return option.listed && isPublished(option.listed.pay[field === 'pay1' ? 1 : 5]) ? 'observed' : undefined;
  const record = option.program?.record;
  if (field === 'credits') return record && isPublished(record.credits) ? 'observed' : undefined;
  if (field === 'pace.fullTimeMonths') return record && isPublished(record.pace.fullTimeMonths) ? 'observed' : undefined;
  return 'observed';
}
