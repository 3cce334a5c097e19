import type { PlatformProblemCode, ProblemCode } from '@akashi/contracts';

/** A refusal by a rule is 422; what is said before any rule is asked has a status of its own. */
const statuses: Record<PlatformProblemCode, number> = {
  'invalid-input': 400,
  'text.not-storable': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'declare-first': 403,
  'interest-unresolved': 403,
  'membership-not-chosen': 403,
  'cross-site': 403,
  'step-up-needed': 403,
  'second-factor-needed': 403,
  'recovery-signs-nothing': 403,
  'not-identified': 403,
  'token-not-valid': 401,
  'not-for-programs': 403,
  'token.out-of-scope': 403,
  'not-found': 404,
  'stale-version': 409,
  'workplace-changed': 409,
  'already-there': 409,
  'service.already-registered': 409,
  'member.email-in-use': 409,
  'team.already-a-member': 409,
  'sign-off.same-person': 409,
  'sign-off.role-taken': 409,
  'too-large': 413,
  'wrong-type': 415,
  'file.not-readable': 422,
  'file.has-faults': 422,
  'file.infected': 422,
  'file.not-as-recorded': 500,
  'upload.cut-short': 400,
  'upload.other-offset': 409,
  'idempotency-key-reused': 422,
  'too-many-requests': 429,
  'link.not-usable': 404,
  'storage-full': 507,
  busy: 503,
  'outcome-unknown': 503,
  unexpected: 500,
};

/** Rules that hold what was seen against what stands: refused like a version that is stale. */
const ofRules: Partial<Record<ProblemCode, number>> = { 'report.warnings-changed': 409 };

export function problemStatus(code: ProblemCode): number {
  return (statuses as Partial<Record<ProblemCode, number>>)[code] ?? ofRules[code] ?? 422;
}
