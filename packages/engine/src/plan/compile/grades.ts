const letters = ['F', 'D-', 'D', 'D+', 'C-', 'C', 'C+', 'B-', 'B', 'B+', 'A-', 'A', 'A+'];

/** Whether a grade meets a least one; grades that aren't letters are taken to, since the program let the course pass. */
export function meetsGrade(grade: string | undefined, least: string | undefined): boolean {
  if (grade === undefined || least === undefined) return true;
  const has = letters.indexOf(grade.trim().toUpperCase());
  const needs = letters.indexOf(least);
  return has < 0 || needs < 0 || has >= needs;
}
