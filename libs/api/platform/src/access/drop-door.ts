import type { Operation } from '@akashi/contracts/api';
import { Injectable } from '@nestjs/common';
import { DomainProblem } from '../problems/domain-problem';
import type { LoggedRequest } from '../security-log/happening-of';
import type { LinkPersonCaller } from '../transactions/caller';
import { uploadIdIn } from '../uploads/upload-headers';
import { RequestFingerprint } from './request-fingerprint';
import { keyOf } from './signed-in-request';

/** Whoever opened a link, as the link stands now. */
export type OpenedLink = Pick<LinkPersonCaller, 'firmId' | 'engagementId' | 'linkId' | 'name'>;

/** What a request needs of the area that keeps drop links; null where no link that opens now gave this pass. */
export interface DropPassReader {
  find(pass: string): Promise<OpenedLink | null>;
}

/**
 * Where whoever opened a drop link comes in: by the pass that its opening gave, in a header, and by no cookie. Closed as long as no area
 * brings what reads passes.
 */
@Injectable()
export class DropDoor {
  private reader: DropPassReader | null = null;

  constructor(private readonly fingerprint: RequestFingerprint) {}

  readBy(reader: DropPassReader): void {
    this.reader = reader;
  }

  /** Throws `not-signed-in` without a pass, and `link.not-usable` for a pass that opens nothing (any more). */
  async admit(request: LoggedRequest, { inParts }: Operation): Promise<LinkPersonCaller> {
    // Anywhere else the empty body beside it would be taken for an empty file.
    if (!inParts && uploadIdIn(request) !== null) throw new DomainProblem('wrong-type');
    const pass = request.get('x-drop-pass') ?? '';
    if (pass === '') throw new DomainProblem('not-signed-in');
    const opened = (await this.reader?.find(pass)) ?? null;
    if (!opened) throw new DomainProblem('link.not-usable');
    const { firmId, engagementId, linkId, name } = opened;
    request.forFirm = { firmId, person: { id: linkId, name } };
    return linkPerson({ firmId, engagementId, linkId, name }, request.requestId, keyOf(request, this.fingerprint));
  }
}

/** Whoever holds a link acts by it alone: no account, no role of the firm. */
export function linkPerson(
  { firmId, engagementId, linkId, name }: OpenedLink,
  requestId: string,
  key: Pick<LinkPersonCaller, 'idempotency'> = {},
): LinkPersonCaller {
  return Object.freeze({
    kind: 'linkPerson',
    ...{ firmId, clientId: null, linkId, engagementId },
    userId: linkId,
    name,
    firmRoles: Object.freeze([] as const),
    asking: 'client-request.answer',
    requestId,
    role: 'link-person',
    authn: 'drop-link',
    ...key,
  });
}
