import type { ScimUser } from '@akashi/contracts';
import { userSchema } from '@akashi/domain/provisioning';
import type { ProvidedRow } from './provided-member.store';

export const scimPath = '/api/scim/v2';

/** Weak: it says that the person is the same, and not that the bytes are. */
export const etagOf = ({ version }: Pick<ProvidedRow, 'version'>): string => `W/"${version}"`;

/** A person in SCIM's form (RFC 7643 §4.1): nothing of what they may do, and nothing they come in by. */
export function scimUser(row: ProvidedRow, at: (path: string) => string): ScimUser {
  const { userId, userName, externalId, familyName, givenName, title, displayName, isActive } = row;
  return {
    schemas: [userSchema],
    id: userId,
    ...(externalId !== null && { externalId }),
    userName,
    name: { formatted: `${familyName} ${givenName}`, familyName, givenName },
    displayName,
    ...(title !== '' && { title }),
    active: isActive,
    emails: [{ value: userName, type: 'work', primary: true }],
    meta: { resourceType: 'User', location: at(`${scimPath}/Users/${userId}`), version: etagOf(row) },
  };
}
