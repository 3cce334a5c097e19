import type { LocalDate } from '../dates/local-date';

/** A qualification a member holds; the types that count for a role are named by the ruleset. */
export interface Credential {
  type: string;
  number: string;
  validFrom: LocalDate;
  /** The last valid day, or null for one that does not expire. */
  validUntil: LocalDate | null;
}

export type CredentialDates = Pick<Credential, 'type' | 'validFrom' | 'validUntil'>;

/** Valid on its first and on its last day. */
export function isCredentialValidOn(credential: CredentialDates, date: LocalDate): boolean {
  return credential.validFrom <= date && (credential.validUntil === null || date <= credential.validUntil);
}

/** Does any credential of one of these types hold on this date? */
export function hasValidCredential(
  credentials: readonly CredentialDates[],
  types: readonly string[],
  date: LocalDate,
): boolean {
  return credentials.some((credential) => types.includes(credential.type) && isCredentialValidOn(credential, date));
}
