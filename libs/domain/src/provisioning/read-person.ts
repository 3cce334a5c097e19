import {
  attributeAt,
  hasSchema,
  isObject,
  userSchema,
  valueOf,
  type ReadPerson,
  type SaidPerson,
  type SaidPersonRefusal,
} from './said-person';

const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const mostOperations = 100;
const longestPath = 300;
/** What may be taken away: everything else a person has as long as they are here. */
const removable: readonly (keyof SaidPerson)[] = ['externalId', 'displayName', 'title'];

/** A whole person as POST and PUT bring them: what is unknown or not the provider's to say is left out (RFC 7644 §3.3, §3.5.1). */
export function personIn(body: unknown): ReadPerson {
  if (!isObject(body) || !hasSchema(body, userSchema)) return { refusal: 'provisioning.request-unreadable' };
  const said: SaidPerson = {};
  const refusal = take(said, body, { isStrict: false });
  return refusal ? { refusal } : { said };
}

/** The changes that PATCH brings (RFC 7644 §3.5.2), one after the other; one that cannot be done stops them all. */
export function changesIn(body: unknown): ReadPerson {
  if (!isObject(body) || !hasSchema(body, patchSchema)) return { refusal: 'provisioning.request-unreadable' };
  const operations = body['Operations'] ?? body['operations'];
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > mostOperations)
    return { refusal: 'provisioning.request-unreadable' };
  const said: SaidPerson = {};
  for (const operation of operations) {
    const refusal = isObject(operation) ? apply(said, operation) : 'provisioning.request-unreadable';
    if (refusal) return { refusal };
  }
  return { said };
}

function apply(said: SaidPerson, { op, path, value }: Record<string, unknown>): SaidPersonRefusal | null {
  const verb = typeof op === 'string' ? op.toLowerCase() : '';
  if (!['add', 'replace', 'remove'].includes(verb)) return 'provisioning.request-unreadable';
  if (path === undefined && verb !== 'remove')
    return isObject(value) ? take(said, value, { isStrict: true }) : 'provisioning.request-unreadable';
  if (typeof path !== 'string' || path.length > longestPath) return 'provisioning.path-unknown';
  return verb === 'remove' ? remove(said, path) : set(said, path, value);
}

/** Each attribute once: the same in other letters would leave open which of both was meant. */
function take(
  said: SaidPerson,
  from: Record<string, unknown>,
  { isStrict }: { isStrict: boolean },
): SaidPersonRefusal | null {
  const seen = new Set<string>();
  for (const [name, value] of Object.entries(from)) {
    if (seen.has(name.toLowerCase())) return 'provisioning.request-unreadable';
    seen.add(name.toLowerCase());
    if (!isStrict && typeof attributeAt(name) === 'string' && attributeAt(name) !== 'name') continue;
    const refusal = set(said, name, value);
    if (refusal) return refusal;
  }
  return null;
}

function set(said: SaidPerson, path: string, value: unknown): SaidPersonRefusal | null {
  const attribute = attributeAt(path);
  if (attribute === 'left-out') return null;
  if (attribute === 'name') return setName(said, value);
  if (typeof attribute === 'string') return attribute;
  const read = valueOf(attribute.field, value);
  if (read === undefined) return 'provisioning.request-unreadable';
  Object.assign(said, { [attribute.field]: read });
  return null;
}

function setName(said: SaidPerson, value: unknown): SaidPersonRefusal | null {
  if (!isObject(value)) return 'provisioning.request-unreadable';
  const parts = Object.entries(value).map(([part, text]) => [`name.${part}`, text] as const);
  return take(said, Object.fromEntries(parts), { isStrict: false });
}

function remove(said: SaidPerson, path: string): SaidPersonRefusal | null {
  const attribute = attributeAt(path);
  if (attribute === 'left-out') return null;
  if (attribute === 'name') return 'provisioning.attribute-fixed';
  if (typeof attribute === 'string') return attribute;
  if (!removable.includes(attribute.field)) return 'provisioning.attribute-fixed';
  Object.assign(said, { [attribute.field]: '' });
  return null;
}
