import { operations, type Operation } from '@akashi/contracts/api';
import type { LogKind, SecurityFact } from '@akashi/domain/security-log';
import type { SignedInRequest } from '../access/signed-in-request';
import type { Happening } from './security-log.store';

/** Whom a request concerns where no session says it: the holder of a link. */
export interface ForFirm {
  firmId: string;
  person: Happening['person'];
}

export interface LoggedRequest extends SignedInRequest {
  operation?: Operation;
  /** Whose log it belongs into when nobody is signed in. */
  forFirm?: ForFirm;
}

const nameOf = new Map<Operation, string>(operations.map(({ name, operation }) => [operation, name]));
/** The name of what was asked for; null as long as no operation of the table was found. */
export const operationName = ({ operation }: LoggedRequest): string | null =>
  operation ? (nameOf.get(operation) ?? null) : null;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** In whose log a request is told, and as whom; null where nobody knows. */
export function concernedBy({ session, token, forFirm }: LoggedRequest): ForFirm | null {
  if (forFirm) return forFirm;
  if (token) return { firmId: token.firmId, person: { id: token.userId, name: token.name } };
  const membership = session?.membership;
  if (!session || !membership) return null;
  return { firmId: membership.firmId, person: { id: session.userId, name: membership.name } };
}

/** What a request was: the table's own words and ids. Whatever else stands in an address, somebody typed. */
export function happeningOf(
  request: LoggedRequest,
  operation: Operation,
  told: { at: Date; kind: LogKind; code?: string; facts?: Record<string, SecurityFact> },
): Happening {
  const { engagement, object } = idsIn(request);
  return {
    at: told.at.toISOString(),
    kind: told.kind,
    operation: nameOf.get(operation) ?? '',
    thing: operation.logs?.thing ?? null,
    object,
    engagement,
    person: concernedBy(request)?.person ?? null,
    ...outcomeOf(told.code),
    address: request.ip ?? null,
    request: request.requestId,
    facts: { ...told.facts, ...(request.token && { token: request.token.id }), ...inspectionOf(request) },
  };
}

/** Of an inspector: under which inspection they were let in. */
function inspectionOf({ session }: LoggedRequest): Record<string, SecurityFact> {
  return session?.membership?.kind === 'inspector' ? { inspection: session.membership.inspectionId } : {};
}

function outcomeOf(code: string | undefined): Pick<Happening, 'outcome' | 'code'> {
  return code === undefined ? { outcome: 'done', code: null } : { outcome: 'refused', code };
}

/** The engagement that an address names, and the last thing in it. */
function idsIn({ params }: LoggedRequest): Pick<Happening, 'engagement' | 'object'> {
  const ids = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' && uuid.test(value) ? [{ name, value }] : [],
  );
  const engagement = ids.find(({ name }) => name === 'engagementId')?.value ?? null;
  return { engagement, object: ids.findLast(({ name }) => name !== 'engagementId')?.value ?? null };
}
