import type { Area, Catalog, KnowledgeArea, Program, Published, Role, RoleId } from '@masterplan/model';

export interface DrawbacksAsk {
  role: RoleId;
  /** `deep:…`, `listed:…` or `alt:…`. */
  subject: string;
  /** Courses of the path's plan. */
  codes: string[];
}

/** What the catalog knows of the drawbacks of a path beside the decision. */
export interface DrawbacksView {
  subject: string;
  /** Levels that each of the five roles asks. */
  roles: { id: RoleId; title: string; asked: Partial<Record<KnowledgeArea, number>> }[];
  /** Steps of the role sought by years of experience: a judgment. */
  ladder: { title: string; fromYears: number }[];
  /** Years of work that the program asks of applicants; undefined where it has no record of its own. */
  experience: { years: Published<number>; figure: string } | undefined;
  /** The occupation that employers file the role sought under most, and what is typical for entry to it. */
  entry: { title: string; education: Published<string>; experience: Published<string>; figure: string } | undefined;
  /** Courses of the plan that the record places by area; undefined where the courses are not known one by one. */
  courses: CourseCount | undefined;
}

export interface CourseCount {
  planned: number;
  /** With at least one area on record. */
  placed: number;
  /** In probability and statistics, linear algebra, or algorithms. */
  foundations: number;
  /** The area that most of them share. */
  largest: { area: Area; courses: number };
}

const foundations: readonly Area[] = ['probability-statistics', 'linear-algebra', 'algorithms'];

/** Reads them for one path; a role that the catalog lacks has no ladder. */
export function drawbacksView(catalog: Catalog, { role, subject, codes }: DrawbacksAsk): DrawbacksView {
  const { roles, programs } = catalog;
  const sought = roles.find(({ id }) => id === role);
  const record = programs.find(({ id }) => id === subject)?.record;
  return {
    subject,
    roles: roles.map(({ id, title, demands }) => ({ id, title, asked: demands.areas })),
    ladder: sought?.ladder.steps ?? [],
    experience: record && { years: record.admission.experienceYears, figure: `${subject}/admission.experienceYears` },
    entry: sought && entryTo(catalog, sought),
    courses: record && countCourses(record, codes),
  };
}

function entryTo({ projections }: Catalog, { mix }: Role): DrawbacksView['entry'] {
  const [[soc] = []] = Object.entries(mix.shares).sort((a, b) => b[1] - a[1]);
  const row = projections.filter((entry) => entry.soc === soc).sort((a, b) => (a.release < b.release ? 1 : -1))[0];
  return row && { title: row.title, education: row.education, experience: row.experience, figure: `projection:${row.release}/${row.soc}` };
}

function countCourses({ courses }: Program, codes: readonly string[]): CourseCount | undefined {
  const placed = courses.filter(({ code, areas }) => codes.includes(code) && areas.length > 0);
  const byArea = new Map<Area, number>();
  for (const area of placed.flatMap(({ areas }) => areas)) byArea.set(area, (byArea.get(area) ?? 0) + 1);
  const [first] = [...byArea].sort((a, b) => b[1] - a[1]);
  if (!first) return undefined;
  return {
    planned: codes.length,
    placed: placed.length,
    foundations: placed.filter(({ areas }) => areas.some((area) => foundations.includes(area))).length,
    largest: { area: first[0], courses: first[1] },
  };
}
