import type { Assertion } from '../access/act-proofs';
import type {
  ClientPersonKind,
  FirmRole,
  GrantingRole,
  InspectedPermission,
  InspectorPermission,
  OwnAccountPermission,
  Permission,
} from '@akashi/domain/access';
import type { SignatureMethod } from '@akashi/domain/control';
import type { LedgerAuthentication } from '@akashi/domain/ledger';

/**
 * Behind which walls a transaction stands: the firm's, and within it one client's where a client is named, or that of an inspection,
 * behind which stand the engagements that it opens today.
 */
export interface Walls {
  readonly firmId: string;
  /** Null for whoever sees the whole firm. */
  readonly clientId: string | null;
  /** Of whoever holds a drop link: that link's wall, which is narrower than its client's. */
  readonly linkId?: string;
  /** Of an inspector alone. */
  readonly inspectionId?: string;
}

/** The key of a request that may be sent again, and what it is bound to. */
export interface IdempotencyKey {
  readonly key: string;
  /** Over method, address and body; of an upload over its name and length. */
  readonly requestSha256: string;
  /** The content of the file that is the body; null until it was received. Of an upload alone. */
  readonly fileSha256?: string | null;
}

interface Asking extends Walls {
  /** Whom rows and ledger name: the person's account, or the link that stands for somebody. */
  readonly userId: string;
  readonly name: string;
  /** Roles in the firm; of a member, and of a program in a member's stead. */
  readonly firmRoles: readonly FirmRole[];
  /** The permission of the route. */
  readonly asking: Permission;
  readonly requestId: string;
  /** The role that granted the act, as the ledger names it; null as long as nobody has granted it. */
  readonly role: string | null;
  readonly authn: LedgerAuthentication;
  readonly idempotency?: IdempotencyKey;
}

/** A member of the firm. An engagement's door hands on the same person in the role that let them in. */
export interface MemberCaller extends Asking {
  readonly kind: 'member';
  readonly clientId: null;
  readonly role: GrantingRole | null;
  /** Anything but a session: they proved who they are a short while ago, as the operation asks it. */
  readonly authn: 'session' | 'password-again' | 'code-again' | 'recovery-again' | 'passkey-again';
  /** What the passkey signed that proves this act; of `passkey-again` in a binding act alone. */
  readonly assertion?: Assertion;
}

/** One of a client's people: no role of the firm, and behind a second wall, their own client. */
export interface ClientPersonCaller extends Asking {
  readonly kind: 'clientPerson';
  readonly clientId: string;
  readonly firmRoles: readonly [];
  readonly role: ClientPersonKind;
  readonly authn: MemberCaller['authn'];
  /** As a member's. */
  readonly assertion?: Assertion;
}

interface Inspecting extends Asking {
  readonly kind: 'inspector';
  readonly clientId: null;
  readonly inspectionId: string;
  readonly firmRoles: readonly [];
  readonly role: 'inspector';
  readonly authn: MemberCaller['authn'];
  /** As a member's. */
  readonly assertion?: Assertion;
}

/**
 * An inspector from outside, behind the wall of their inspection. They read, and are no `Caller`: what changes anything does not take
 * them.
 */
export interface InspectorCaller extends Inspecting {
  readonly asking: InspectedPermission | InspectorPermission;
}

/** An inspector at their own account, which is all that one of them changes. */
export interface InspectorAtAccountCaller extends Inspecting {
  readonly asking: OwnAccountPermission;
}

/**
 * A program, in the stead of the member who made its token and in the roles that they hold now. It reads, or it is the firm's
 * provider that says who joins and leaves; it signs nothing: a signature is a person's.
 */
export interface ApiTokenCaller extends Asking {
  readonly kind: 'apiToken';
  readonly tokenId: string;
  readonly clientId: null;
  readonly role: GrantingRole | null;
  readonly authn: 'api-token';
}

/** Long work, for the member who asked for it and with the roles they hold now. */
export interface JobCaller extends Asking {
  readonly kind: 'job';
  readonly clientId: null;
  readonly role: GrantingRole | null;
  readonly authn: 'job';
  /** What the passkey of whoever asked for it signed; of work that binds alone. */
  readonly assertion?: Assertion;
}

/** Whoever holds a link to an issued report: no account, no role. */
export interface RecipientCaller extends Asking {
  readonly kind: 'recipient';
  readonly clientId: null;
  readonly firmRoles: readonly [];
  readonly role: 'recipient';
  readonly authn: 'export-link';
}

/**
 * Whoever opened a drop link: no account and no role, and behind the wall of that one link. It is none of the callers below on purpose:
 * what does not say that it takes one does not compile.
 */
export interface LinkPersonCaller extends Asking {
  readonly kind: 'linkPerson';
  readonly clientId: null;
  readonly linkId: string;
  readonly engagementId: string;
  readonly firmRoles: readonly [];
  readonly role: 'link-person';
  readonly authn: 'drop-link';
}

/** Whoever holds a link of invitation, on the way to becoming a member: no account yet, and no role. */
export interface InvitedCaller extends Asking {
  readonly kind: 'invited';
  readonly clientId: null;
  readonly firmRoles: readonly [];
  readonly role: 'invited';
  readonly authn: 'invitation';
}

/** Whoever runs the installation, by a command, and the program that mails a link to its person: a member of no firm. */
export interface InstallationCaller extends Asking {
  readonly kind: 'installation';
  readonly clientId: null;
  readonly firmRoles: readonly [];
  readonly role: 'installation';
  readonly authn: 'installation';
}

/** Who asks: made by whoever checked them, and never changed. Another role is another caller. */
export type Caller =
  | MemberCaller
  | ClientPersonCaller
  | InspectorAtAccountCaller
  | ApiTokenCaller
  | JobCaller
  | RecipientCaller
  | InvitedCaller
  | InstallationCaller;

/** Who may be shown what is read of an engagement: whoever may act in some way, and inspectors, who may not. */
export type ReadingCaller = Caller | InspectorCaller;

/** Whom the ledger may name. */
export type ActingCaller = Caller | LinkPersonCaller;

/** Who works inside an engagement: a member, or a job for one. */
export type WorkingCaller = MemberCaller | JobCaller;

const methods = {
  session: 'session',
  'password-again': 'password',
  'code-again': 'code',
  'passkey-again': 'passkey',
} as const;

/** What is kept with a signature. A code on paper signs nothing: its door is shut before. */
export function signatureMethod({ authn }: Pick<MemberCaller, 'authn'>): SignatureMethod {
  if (authn === 'recovery-again') throw new Error('A recovery code signs nothing.');
  return methods[authn];
}

/** What a passkey signed for this very act; null where none did. */
export const assertionOf = (caller: ActingCaller): Assertion | null =>
  ('assertion' in caller ? caller.assertion : undefined) ?? null;

/** The role that granted what the caller does. An act that no role granted is a fault of ours: it stops the transaction. */
export function grantedRole({ role, asking }: Pick<ActingCaller, 'role' | 'asking'>): string {
  if (role === null) throw new Error(`${asking}: no role has granted it.`);
  return role;
}
