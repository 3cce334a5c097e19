import type { ProblemCode } from '@akashi/contracts';
import { problemText } from '@akashi/contracts/problems';
import type { Request } from 'express';
import { problemStatus } from './problem-status';

type ScimType = 'invalidFilter' | 'invalidSyntax' | 'invalidPath' | 'invalidValue' | 'mutability' | 'uniqueness';

/** What a refusal is in SCIM's own terms (RFC 7644 §3.12), where it is not what it is elsewhere. */
const answers: Partial<Record<ProblemCode, readonly [status: number, scimType?: ScimType]>> = {
  'invalid-input': [400, 'invalidSyntax'],
  'provisioning.request-unreadable': [400, 'invalidSyntax'],
  'provisioning.filter-unreadable': [400, 'invalidFilter'],
  'provisioning.path-unknown': [400, 'invalidPath'],
  'provisioning.attribute-fixed': [400, 'mutability'],
  'provisioning.address-fixed': [400, 'mutability'],
  'provisioning.other-domain': [400, 'invalidValue'],
  'member.name-missing': [400, 'invalidValue'],
  'member.name-not-storable': [400, 'invalidValue'],
  'member.email-malformed': [400, 'invalidValue'],
  'member.already-admitted': [409, 'uniqueness'],
  'member.already-invited': [409, 'uniqueness'],
  'member.email-in-use': [409, 'uniqueness'],
  'already-there': [409, 'uniqueness'],
  'provisioning.provider-off': [403],
  'provisioning.domain-not-named': [403],
  'provisioning.ended-by-person': [403],
  'member.last-administrator': [403],
  'member.works-for-client': [403],
  // `If-Match` named another version.
  'stale-version': [412],
};

export interface ScimProblem {
  schemas: string[];
  status: string;
  scimType?: ScimType;
  detail: string;
  /** Our own code beside the standard's few. */
  'urn:akashi:scim:problem': { code: ProblemCode; requestId: string };
}

/** What is asked below this is answered as SCIM has it, whatever becomes of it. */
export const isScim = ({ originalUrl }: Pick<Request, 'originalUrl'>): boolean => originalUrl.startsWith('/api/scim/');

export function scimProblem(code: ProblemCode, requestId: string): { status: number; body: ScimProblem } {
  const [status = problemStatus(code), scimType] = answers[code] ?? [];
  const { happened, next } = problemText(code).en;
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType && { scimType }),
    detail: `${happened} ${next}`,
    'urn:akashi:scim:problem': { code, requestId },
  };
  return { status, body };
}
