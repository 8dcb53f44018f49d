import { createHash } from 'node:crypto';
import {
  Alternative,
  type Catalog,
  Claim,
  type DeepProgram,
  EarningsTest,
  EducationBenefits,
  FederalTax,
  isoDate,
  Parameter,
  Prices,
  Program,
  Role,
  Source,
  StateTax,
  StudentLoans,
  Table,
} from '@masterplan/model';
import { z } from 'zod';
import { checkCatalog } from '../check-catalog.ts';
import { judgeClaims } from '../claims.ts';
import { checkProgram } from '../program/check.ts';
import { depthOf } from '../program/depth.ts';
import { checkOrigins } from '../records/origins.ts';
import type { Problem } from '../records/problem.ts';
import { createReader, type Reader } from './files.ts';
import { institutionsOf, listedOf } from './institutions.ts';
import { payModelOf } from './pay.ts';
import { readPayFit } from './pay-fit.ts';
import { payCellsOf, payInputOf } from './pay-input.ts';
import { areasOf, occupationsOf, projectionsOf, reviewsOf } from './work.ts';

export type ReadCatalog = { ok: true; catalog: Catalog } | { ok: false; problems: Problem[] };

/**
 * Reads every record below a data folder into one immutable catalog, or lists every problem with file, line and field.
 * The catalog's version is the SHA-256 of all records, shortened to 12 hex digits.
 */
export function readCatalog(dataDir: string): ReadCatalog {
  const reader = createReader(dataDir);
  const parts = readParts(reader);
  const programs = reader.list('programs').flatMap((path) => readProgram(reader, path));
  if (parts) {
    const known = new Set(Object.keys(parts.sources));
    reader.problems.push(...reader.located.flatMap((at) => checkOrigins(at, known)));
  }
  const institutions = institutionsOf(reader);
  const cells = payCellsOf(reader);
  const fitted = readPayFit(reader);
  if (reader.problems.length > 0 || !parts || !fitted) return { ok: false, problems: reader.problems };

  const pay = payModelOf(cells, payInputOf(cells, parts.parameters, parts.money.prices), fitted.fit);
  const listed = listedOf(reader, institutions, pay, programs);
  const deep = programs.map((program) => pay.deepProgram(program, depthOf(program), institutions, listed));
  for (const row of listed) row.deepPrograms = deep.filter((program) => program.parent === row.id).map((program) => program.id);
  const draft: Catalog = {
    ...parts,
    version: versionOf(reader.texts),
    institutions,
    fields: pay.fields,
    listed,
    programs: deep,
    occupations: occupationsOf(reader),
    projections: projectionsOf(reader),
    areas: areasOf(reader, parts.roles),
    reviews: reviewsOf(reader),
    claims: [],
    calibration: fitted.calibration,
  };
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const catalog: Catalog = { ...draft, claims: judgeClaims(parts.claims, draft) };
  const problems = checkCatalog(catalog);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, catalog };
}

function readProgram(reader: Reader, path: string): DeepProgram['record'][] {
  const read = reader.yaml(path, Program);
  if (!read) return [];
  reader.problems.push(...checkProgram(read.value, read.at));
  const name = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
  if (read.value.id !== name)
    reader.problems.push({
      file: read.at.file,
      line: read.at.lineOf(['id']),
      field: 'id',
      message: `the id «${read.value.id}» differs from the file's name «${name}»`,
    });
  return [read.value];
}

function readParts(reader: Reader) {
  const value = <S extends z.ZodType>(path: string, schema: S) => reader.yaml(path, schema)?.value;
  const sources = [...(value('sources.yaml', z.array(Source)) ?? []), ...(value('sources-money.yaml', z.array(Source)) ?? [])];
  const tables = value('tables.yaml', z.array(Table)) ?? [];
  const parameters = reader.list('assumptions').flatMap((path) => value(path, z.array(Parameter)) ?? []);
  const roles = reader.list('occupations/roles').flatMap((path) => value(path, Role) ?? []);
  const alternatives = reader.list('alternatives').flatMap((path) => value(path, Alternative) ?? []);
  const claims = value('claims.yaml', z.array(Claim)) ?? [];
  unique(
    reader,
    'sources',
    sources.map(({ id }) => id),
  );
  unique(
    reader,
    'parameters',
    parameters.map(({ id }) => id),
  );
  const federalTax = value('money/federal-tax.yaml', FederalTax);
  const stateTax = value('money/state-tax.yaml', StateTax);
  const benefits = value('money/education-benefits.yaml', EducationBenefits);
  const loans = value('money/student-loans.yaml', StudentLoans);
  const earningsTest = value('money/earnings-test.yaml', EarningsTest);
  const prices = value('money/prices.yaml', Prices);
  const release = value('release.yaml', z.strictObject({ date: isoDate }));
  if (!release || !federalTax || !stateTax || !benefits || !loans || !earningsTest || !prices) return undefined;
  return {
    date: release.date,
    sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    tables: Object.fromEntries(tables.map((table) => [table.id, table])),
    parameters,
    roles,
    alternatives,
    claims,
    money: { federalTax, stateTax, benefits, loans, earningsTest, prices },
  };
}

function unique(reader: Reader, what: string, ids: string[]): void {
  for (const id of ids.filter((entry, index) => ids.indexOf(entry) !== index)) {
    reader.problems.push({ file: what, line: 0, field: id, message: `the id «${id}» is used twice among the ${what}` });
  }
}

function versionOf(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const path of [...texts.keys()].sort()) hash.update(`${path}\n${texts.get(path)}\n`);
  return hash.digest('hex').slice(0, 12);
}
