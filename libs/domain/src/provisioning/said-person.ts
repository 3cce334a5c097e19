import { isStorableText, textLimits } from '../text/storable-text';

/** What a provider said of a person; what it said nothing of is not there. */
export interface SaidPerson {
  userName?: string;
  externalId?: string;
  familyName?: string;
  givenName?: string;
  displayName?: string;
  title?: string;
  isActive?: boolean;
}

export type SaidPersonRefusal =
  'provisioning.request-unreadable' | 'provisioning.path-unknown' | 'provisioning.attribute-fixed';

export type ReadPerson = { said: SaidPerson } | { refusal: SaidPersonRefusal };

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

type Field = keyof SaidPerson;

/** Attributes that are kept, by their name in small letters: SCIM's names have no case (RFC 7643 §2.1). */
const fields = new Map<string, Field>([
  ['username', 'userName'],
  ['externalid', 'externalId'],
  ['name.familyname', 'familyName'],
  ['name.givenname', 'givenName'],
  ['displayname', 'displayName'],
  ['title', 'title'],
  ['active', 'isActive'],
]);

const limits: Readonly<Record<Exclude<Field, 'isActive'>, number>> = {
  userName: 254,
  externalId: 254,
  familyName: 100,
  givenName: 100,
  displayName: textLimits.name,
  title: 100,
};

/** What the standard has and nobody here asks for: providers send it, and it is left where it is. */
const leftOut = new Set(
  (
    'emails phonenumbers addresses nickname profileurl preferredlanguage locale timezone usertype photos ims ' +
    'name.formatted name.middlename name.honorificprefix name.honorificsuffix'
  ).split(' '),
);

/** What no provider decides: who somebody is here, by what they come in, and what they may do. */
const fixed = new Set('id meta schemas password roles groups entitlements x509certificates'.split(' '));

/** What is to be done with an attribute; a sub-attribute or a filter in brackets goes with what it is of. */
export function attributeAt(path: string): { field: Field } | 'left-out' | 'name' | SaidPersonRefusal {
  const plain = path.toLowerCase().startsWith(`${userSchema.toLowerCase()}:`)
    ? path.slice(userSchema.length + 1)
    : path;
  const name = plain.toLowerCase();
  if (name.startsWith('urn:ietf:params:scim:schemas:extension:')) return 'left-out';
  if (name === 'name') return 'name';
  const field = fields.get(name);
  if (field) return { field };
  const whole = name.split(/[.[]/)[0] ?? '';
  if (fixed.has(whole)) return 'provisioning.attribute-fixed';
  return leftOut.has(name) || leftOut.has(whole) ? 'left-out' : 'provisioning.path-unknown';
}

/** A text within its limit, or a yes and no: some providers write those as words. Undefined for anything else. */
export function valueOf(field: Field, value: unknown): string | boolean | undefined {
  if (field === 'isActive') return yesOrNo(value);
  return typeof value === 'string' && isStorableText(value, limits[field]) ? value.trim() : undefined;
}

function yesOrNo(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  return word === 'true' ? true : word === 'false' ? false : undefined;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Has a message the schema that it has to have? One of another kind is not read as if it were of this one. */
export const hasSchema = (body: Record<string, unknown>, schema: string): boolean =>
  Array.isArray(body['schemas']) && body['schemas'].includes(schema);
