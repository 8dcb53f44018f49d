import type { AuditCertificate, CertificateWitness, DegreeAudit } from '@masterplan/model';
import { planningOf } from '../best-plan.ts';
import { compile } from '../compile/compile.ts';
import type { Instance, Variant } from '../instance.ts';
import type { PlanInput } from '../plan.ts';
import { type Allocation, allocate, type Certificate } from './allocate.ts';
import type { Witness } from './allocate-witness.ts';
import { auditOf } from './audit.ts';

/**
 * What the courses passed and being taken count toward today, counted the best way over all ways through the program's
 * choices, with what shows that no other way of counting fills more. Undefined where the record has no requirements.
 */
export function auditPassed({ catalog, program, candidate, request }: PlanInput): DegreeAudit | undefined {
  const compiled = compile({ ...planningOf(catalog, program, candidate), request: { ...request, pins: [] } });
  if ('impossible' in compiled) return undefined;
  const { instance } = compiled;
  const done = [...instance.courses.keys()].filter((course) => instance.courses[course]?.done);
  const [best] = instance.variants
    .map((variant) => ({ variant, allocation: allocate(variant, instance.courses, done) }))
    .sort((a, b) => merit(b.variant, b.allocation) - merit(a.variant, a.allocation));
  if (!best) return undefined;
  const { variant, allocation } = best;
  const taken = done.flatMap((index) => {
    const course = instance.courses[index];
    return course ? [{ index, course, slot: -1, term: -1, mode: variant.modes[index]?.[allocation.mode[index] ?? -1] }] : [];
  });
  return {
    options: variant.options,
    progress: auditOf(variant, taken, request),
    unused: taken.flatMap(({ mode, course }) => (mode === undefined ? [course.code] : [])),
    certificate: inWords(allocation.certificate, variant, instance),
    proved: allocation.proved,
  };
}

/** Needs filled, then the share of each that is counted. */
function merit({ needs }: Variant, { counted }: Allocation): number {
  const shares = needs.map((need, n) => (need.size === 0 ? 1 : Math.min(1, (counted[n] ?? 0) / need.size)));
  return shares.filter((share) => share === 1).length * 1000 + shares.reduce((sum, share) => sum + share, 0);
}

function inWords(certificate: Certificate, variant: Variant, instance: Instance): AuditCertificate {
  if (certificate.kind === 'filled') return certificate;
  const witnesses = certificate.witnesses.map((witness) => witnessInWords(witness, variant, instance));
  if (certificate.kind === 'short') return { kind: 'short', witnesses };
  return {
    kind: 'searched',
    witnesses,
    open: certificate.open.map((n) => variant.needs[n]?.title ?? ''),
    caps: certificate.caps.map((k) => variant.caps[k]?.says ?? ''),
    nodes: certificate.nodes,
  };
}

function witnessInWords(
  { unit, needs, courses, caps, needed, available, open }: Witness,
  variant: Variant,
  instance: Instance,
): CertificateWitness {
  const scale = unit === 'credits' ? 100 : 1;
  return {
    unit,
    needs: needs.map((n) => variant.needs[n]?.title ?? ''),
    courses: courses.map((c) => instance.courses[c]?.code ?? ''),
    caps: caps.map(({ cap }) => variant.caps[cap]?.says ?? ''),
    needed: needed / scale,
    available: available / scale,
    open,
  };
}
