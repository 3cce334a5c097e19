import type { Permission } from './permission';

/**
 * What a program may be let do in a person's stead: it reads. Whatever does not stand here no token can be given: nothing that
 * signs, approves, issues, hands over or changes anybody's access, and of files nothing that a person takes along.
 */
export const tokenPermissions = [
  'firm.read',
  'member.read',
  'client.read',
  'register.read',
  'edition.read',
  'ruleset.read',
  'security-log.read',
  'firm-ledger.read',
  'ledger-key.read',
  'engagement.list',
  'engagement.read',
  'statement.read',
  'plan.read',
  'test.read',
  'population.read',
  'finding.read',
  'ledger.read',
] as const satisfies readonly Permission[];

export type TokenPermission = (typeof tokenPermissions)[number];

/** What a token is for: what a program may read, or that a firm's provider says by it who joins and leaves. */
export type TokenScope = TokenPermission | 'member.provision';

/** Is it one that a token can be given? */
export function isTokenPermission(access: string): access is TokenPermission {
  return (tokenPermissions as readonly string[]).includes(access);
}
