import { canonicalJson } from '../ledger/canonical-json';

/** What a security log tells of, as whoever searches it asks. */
export const logKinds = [
  'sign-in',
  'sign-out',
  'failed',
  'refused',
  'factor',
  'people',
  'read',
  'download',
  'export',
  'received',
  'inspection',
  'malware',
  'log',
] as const;

export type LogKind = (typeof logKinds)[number];

/** What was read, taken along or changed. */
export const logThings = [
  'session',
  'account',
  'member',
  'invitation',
  'client-person',
  'inspection',
  'inspector',
  'token',
  'team',
  'firm',
  'portfolio',
  'matrix',
  'paper',
  'evidence',
  'population',
  'statement',
  'request',
  'finding',
  'letter',
  'document',
  'report',
  'package',
  'engagement-file',
  'link',
  'ledger',
  'file',
  'log',
] as const;

export type LogThing = (typeof logThings)[number];

/** What an operation of the API leaves in the log when it was done. */
export interface LogMark {
  readonly kind: LogKind;
  readonly thing: LogThing;
}

/** Codes, ids and numbers alone: nothing that anybody typed. */
export type SecurityFact = string | number | boolean | null;

/**
 * One line of a firm's security log. What somebody typed never stands in it: a password goes into the wrong field easily. `seq`
 * counts from 0; `salt` is 16 random bytes in hex, so that nobody can try guesses on a hash.
 */
export interface SecurityEvent {
  readonly v: 1;
  readonly seq: number;
  readonly at: string;
  readonly firm: string;
  readonly kind: LogKind;
  /** The operation of the API, or what the log says of itself. */
  readonly operation: string;
  readonly thing: LogThing | null;
  readonly object: string | null;
  readonly engagement: string | null;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly outcome: 'done' | 'refused';
  /** Why it was refused. */
  readonly code: string | null;
  readonly address: string | null;
  readonly request: string | null;
  readonly facts: Readonly<Record<string, SecurityFact>>;
  readonly salt: string;
}

/** The text that is kept, hashed and given to others. */
export function securityEventText(event: SecurityEvent): string {
  return canonicalJson(event);
}

/** Refusals that say that somebody was stopped at a door, and not that a rule of the scheme was against it. */
const refusals: readonly string[] = [
  'forbidden',
  'not-found',
  'cross-site',
  'step-up-needed',
  'second-factor-needed',
  'recovery-signs-nothing',
  'workplace-changed',
  'membership-not-chosen',
  'not-for-programs',
  'token.out-of-scope',
];

/** Somebody gave what should have proven who they are, and it did not. */
const failures: readonly string[] = [
  'wrong-credentials',
  'factor.code-wrong',
  'factor.code-used',
  'too-many-requests',
  'token-not-valid',
];

/** The kind under which a refusal is told; null for one that is no matter of security. */
export function refusalKind(code: string): 'failed' | 'refused' | null {
  if (failures.includes(code)) return 'failed';
  return refusals.includes(code) ? 'refused' : null;
}
