/** Why a line that names no course can be left aside. The first that fits counts. */
const reasons: readonly [string, RegExp][] = [
  [
    'a total',
    /\b(sub-?totals?|totals?|current term|gpa|cumulative|cum|ehrs|qpts|quality points|grade points|overall|(credits?|hours|hrs|units) (earned|attempted|passed|completed)|(earned|attempted|passed) (credits?|hours|hrs|units))\b/i,
  ],
  [
    'a page header',
    /\b(page:? *\d+|transcript|unofficial|registrar|date of birth|student (name|id|no|number|information)|(date )?(issued|printed)|print date)\b/i,
  ],
  ['academic standing', /\b((good|academic) standing|dean'?s list|probation|honou?rs? list)\b/i],
  [
    'about the student or the degree',
    /^\W*(name|degrees?|program|major|minor|concentration|college|campus|department|level|track|advis[oe]r|status|student|admit term|matriculat\w*|e-?mail|address|phone|birth\w*|plan|career|curriculum|current program|catalog term|date|id)\b.{0,200}$/i,
  ],
  ['the name of an institution', /\b(university|college|institute of|school of|universit\p{L}{1,3}|hochschule|eth z\p{L}{1,2}rich)\b/iu],
];

const sections: readonly ['transfer' | 'in-progress' | 'own', RegExp][] = [
  ['transfer', /^\W*(transfer(red)? (credits?|courses?)|advanced placement|test credits?)\b/i],
  [
    'in-progress',
    /^\W*((courses?|credits?|work|current(ly)?)( currently)? (in progress|enrolled|registered)|in progress|current (courses|enrollment|registration))\b/i,
  ],
  [
    'own',
    /^\W*(institution(al)? credits?|(beginning|end) of\b.{0,60}(record|transcript)|(course|academic) history|completed courses|courses completed)\b/i,
  ],
];

/** A section that a line opens: courses from elsewhere, courses being taken, the institution's own. */
export const sectionOf = (line: string): 'transfer' | 'in-progress' | 'own' | undefined =>
  sections.find(([, pattern]) => pattern.test(line.slice(0, 200)))?.[0];

/** Why a line without a course is no course; undefined where it may be one. */
export function aside(line: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(line)) return 'a rule or a separator';
  const read = line.slice(0, 300);
  if (sectionOf(read)) return 'a section heading';
  return reasons.find(([, pattern]) => pattern.test(read))?.[0];
}
