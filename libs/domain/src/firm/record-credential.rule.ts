import { isLocalDate } from '../dates/local-date';
import { allow, refuse, type Decision } from '../decision';
import type { Credential } from './credential';
import { isBlank, isStorableText, textLimits } from '../text/storable-text';

export type CredentialRefusal =
  | 'credential.number-missing'
  | 'credential.type-missing'
  | 'credential.date-invalid'
  | 'credential.ends-before-it-begins';

/** A credential is what its certificate says: a type, a number, and the days it holds. */
export function mayRecordCredential(credential: Credential): Decision<CredentialRefusal> {
  const { type, number, validFrom, validUntil } = credential;
  if (isBlank(type) || !isStorableText(type, textLimits.name)) return refuse('credential.type-missing');
  if (isBlank(number) || !isStorableText(number, textLimits.name)) return refuse('credential.number-missing');
  if (!isLocalDate(validFrom) || (validUntil !== null && !isLocalDate(validUntil)))
    return refuse('credential.date-invalid');
  if (validUntil !== null && validUntil < validFrom) return refuse('credential.ends-before-it-begins');
  return allow;
}
