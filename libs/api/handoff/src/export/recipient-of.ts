import type { RecipientCaller } from '@akashi/api-platform';
import type { LinkPlace } from './export.store';

/** The recipient acts by the link alone: no account, no role of the firm. */
export function recipientOf({ firmId, exportId }: LinkPlace, requestId: string): RecipientCaller {
  return {
    kind: 'recipient',
    firmId,
    clientId: null,
    userId: exportId,
    name: '',
    firmRoles: [],
    asking: 'report.read',
    requestId,
    role: 'recipient',
    authn: 'export-link',
  };
}
