import { isStorableText } from '../text/storable-text';

/** By what a provider asks for one person (RFC 7644 §3.4.2.2). */
export interface PersonFilter {
  attribute: 'userName' | 'externalId' | 'id';
  value: string;
}

const longestFilter = 1000;
const form =
  /^\s*(?:urn:ietf:params:scim:schemas:core:2\.0:User:)?(userName|externalId|id)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i;
const attributes = { username: 'userName', externalid: 'externalId', id: 'id' } as const;

/**
 * Providers look a person up by one attribute that is equal, and by nothing else. Null for every other filter: one that was
 * understood in part would answer with people who were not asked for.
 */
export function personFilter(text: string): PersonFilter | null {
  const [, name, quoted] = (text.length <= longestFilter && form.exec(text)) || [];
  const attribute = attributes[(name ?? '').toLowerCase() as keyof typeof attributes] as
    PersonFilter['attribute'] | undefined;
  const value = quoted === undefined ? null : textIn(quoted);
  return attribute && value !== null && isStorableText(value, longestFilter) ? { attribute, value } : null;
}

/** The text of a JSON string; null for an escape that JSON has not. */
function textIn(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}
