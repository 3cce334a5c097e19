import type { ClientPersonKind } from './client-person';

const everyOneAtClient = ['owner', 'contributor', 'approver'] as const;

/** Asked of what a person is at a client: whatever stands here is done behind the client's wall, and no role of the firm holds it. */
const holdersAtClient = {
  'client-desk.read': everyOneAtClient,
  'client-notice.read': everyOneAtClient,
  'client-notice.keep': everyOneAtClient,
  'client-request.read': everyOneAtClient,
  // Which of them, the rule says: theirs, or the owner for all.
  'client-request.answer': everyOneAtClient,
  // What the firm found: for those who answer for it, and of them the approver says what it is and what follows.
  'client-finding.read': ['owner', 'approver'],
  'client-finding.answer': ['approver'],
  'client-finding.plan': ['approver'],
  // The letter binds the client’s management: its approver signs, and who answers for it all reads it beforehand.
  'client-letter.read': ['owner', 'approver'],
  'client-letter.sign': ['approver'],
  // What the firm gave them to keep: for those who answer for the audit.
  'client-document.read': ['owner', 'approver'],
  'client-statement.read': ['owner', 'approver'],
  'client-statement.submit': ['owner', 'approver'],
  // Who of their side comes in, the owner says; who answers for it all, the firm does.
  'colleague.read': ['owner'],
  'colleague.invite': ['owner'],
  'colleague.end': ['owner'],
  'colleague.reset-password': ['owner'],
} as const satisfies Readonly<Record<string, readonly [ClientPersonKind, ...ClientPersonKind[]]>>;

export type ClientPermission = keyof typeof holdersAtClient;

export const clientPermissions = Object.keys(holdersAtClient) as readonly ClientPermission[];

export function isClientPermission(permission: string): permission is ClientPermission {
  return Object.hasOwn(holdersAtClient, permission);
}

/** What somebody may do as what they are at a client. */
export function heldAtClient(kind: ClientPersonKind): readonly ClientPermission[] {
  return clientPermissions.filter((permission) => (holdersAtClient[permission] as readonly string[]).includes(kind));
}
