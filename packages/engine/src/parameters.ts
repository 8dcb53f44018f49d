import type { Candidate, Catalog, Parameter } from '@masterplan/model';
import { triangular } from './math/random.ts';

/** The numbers that the engine rests on: the catalog's, or the candidate's own in their place. */
export interface Parameters {
  value: (id: string) => number;
  /** A draw at u in (0, 1): from the triangle over the range where the catalog's own value is drawn, else the value. */
  draw: (id: string, u: number) => number;
  range: (id: string) => [number, number];
  isOwn: (id: string) => boolean;
}

/** Throws for an unknown id: a fault of the program, never of the candidate. */
export function parametersOf(catalog: Catalog, candidate: Pick<Candidate, 'assumptions'>): Parameters {
  const byId = new Map(catalog.parameters.map((parameter) => [parameter.id, parameter]));
  const find = (id: string): Parameter => {
    const parameter = byId.get(id);
    if (!parameter) throw new Error(`the catalog has no parameter «${id}»`);
    return parameter;
  };
  const own = candidate.assumptions;
  const values = new Map(catalog.parameters.map(({ id, value }) => [id, own[id] ?? value]));
  const value = (id: string): number => values.get(id) ?? find(id).value;
  return {
    value,
    draw: (id, u) => {
      const parameter = find(id);
      if (own[id] !== undefined || !parameter.drawn || !parameter.range) return value(id);
      return triangular(u, parameter.range[0], parameter.value, parameter.range[1]);
    },
    range: (id) => {
      const parameter = find(id);
      if (own[id] !== undefined) return [value(id), value(id)];
      return parameter.range ?? [parameter.value, parameter.value];
    },
    isOwn: (id) => own[id] !== undefined,
  };
}
