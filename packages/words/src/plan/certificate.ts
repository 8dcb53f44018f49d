import type { AuditCertificate, CertificateWitness } from '@masterplan/model';
import { listed, sentenceCase } from '../grammar.ts';
import { count } from '../numbers.ts';
import { counted } from '../time.ts';
import { sized } from './breaches.ts';
import { courseName } from './course.ts';
import { quoted, together } from './phrases.ts';

const MOST_CODES = 12;

/** Why no other way of counting the courses fills more requirements. `proved`: every way was examined or ruled out. */
export function sayCertificate(certificate: AuditCertificate, proved: boolean): string[] {
  if (certificate.kind === 'filled') return ['Every requirement is filled.'];
  const witnesses = certificate.witnesses.map(sayWitness);
  return certificate.kind === 'short' ? witnesses : [...witnesses, saySearched(certificate, proved)];
}

function sayWitness({ unit, needs, courses, caps, needed, available, open }: CertificateWitness): string {
  const asks = `${sentenceCase(listed(needs.map(quoted)))} ${needs.length === 1 ? 'asks' : 'together ask'} for ${sized(needed, unit)}`;
  const held = caps.length === 0 ? '' : ` under ${caps.length === 1 ? 'the rule' : 'the rules'} ${together(caps.map(quoted))}`;
  const gives =
    courses.length === 0
      ? `no course taken can count there`
      : `of the courses taken only ${codes(courses)} can count there${available > 0 ? `, for at most ${count(available, 2)}` : ''}${held}`;
  const stays =
    needs.length === 1 ? 'it stays open' : `at least ${count(open)} of the ${count(needs.length)} ${open === 1 ? 'stays' : 'stay'} open`;
  return `${asks}, and ${gives}: ${stays}.`;
}

function codes(courses: readonly string[]): string {
  const names = courses.map(courseName);
  const rest = names.length - MOST_CODES;
  return rest > 0 ? `${names.slice(0, MOST_CODES).join(', ')} and ${count(rest)} more` : listed(names);
}

function saySearched({ open, caps, nodes }: Extract<AuditCertificate, { kind: 'searched' }>, proved: boolean): string {
  const what = open.length === 0 ? 'the other requirements' : listed(open.map(quoted));
  const held =
    caps.length === 0
      ? ''
      : ` Courses there are held down by ${caps.length === 1 ? 'the rule' : 'the rules'} ${together(caps.map(quoted))}.`;
  const ways = counted(nodes, 'partial way');
  return proved
    ? `No way of counting the courses fills ${what} as well: all were examined or ruled out, ${ways} in all.${held}`
    : `Whether ${what} could be filled as well is not proved: the search ended after ${ways}.${held}`;
}
