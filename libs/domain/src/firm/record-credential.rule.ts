import { isLocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { Credential } from './credential';
import { statesName } from '../text/stated-text';

export type CredentialRefusal =
  | 'credential.number-missing'
  | 'credential.number-not-storable'
  | 'credential.type-missing'
  | 'credential.type-not-storable'
  | 'credential.date-invalid'
  | 'credential.ends-before-it-begins';

/** A credential is what its certificate says: a type, a number, and the days it holds. */
export function mayRecordCredential(credential: Credential): Decision<CredentialRefusal> {
  const { type, number, validFrom, validUntil } = credential;
  const typed = statesName(type, 'credential.type-missing', 'credential.type-not-storable');
  if (!typed.allowed) return typed;
  const numbered = statesName(number, 'credential.number-missing', 'credential.number-not-storable');
  if (!numbered.allowed) return numbered;
  if (!isLocalDate(validFrom) || (validUntil !== null && !isLocalDate(validUntil)))
    return refuse('credential.date-invalid');
  if (validUntil !== null && validUntil < validFrom) return refuse('credential.ends-before-it-begins');
  return allow;
}
