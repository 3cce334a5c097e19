import { SealedSecrets } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import type { NoticeOwner } from '../../notice.store';

const purpose = 'mail unsubscribe';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What stands in the link of a mail: whose mail it ends, sealed for that alone. It opens nothing to read, and nothing of it is kept. */
@Injectable()
export class MailTokens {
  constructor(private readonly secrets: SealedSecrets) {}

  of({ firmId, userId, clientId }: NoticeOwner): string {
    const ids = [firmId, userId, ...(clientId === null ? [] : [clientId])].map((id) => id.replaceAll('-', ''));
    return this.secrets.seal(Buffer.from(ids.join(''), 'hex'), purpose).toString('base64url');
  }

  /** Null for whatever is none of ours. */
  owner(token: string): NoticeOwner | null {
    if (!/^[\w-]{1,150}$/.test(token)) return null;
    const ids = this.secrets.open(Buffer.from(token, 'base64url'), purpose)?.toString('hex').match(/.{32}/g) ?? [];
    const [firmId, userId, clientId = null] = ids.map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
    return firmId && userId && uuid.test(firmId) ? { firmId, userId, clientId } : null;
  }
}
