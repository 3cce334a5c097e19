import { requestFor } from './ask';
import type { Operation } from './operation';
import type { Schemas, Slot } from './sample';
import type { Sent } from './send';
import type { Standing } from './standing';

/** What is put into every text; found anywhere it was not meant for, it tells who let it out. */
export const canary = 'zq7canary';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Texts of the example that may be any text: what else it holds is a code, a date or a number that a rule knows. */
function isFree(name: string, text: string): boolean {
  return text.startsWith('記録') || ['email', 'recipientEmail', 'password', 'name', 'registrationNo'].includes(name);
}

/** The mark in the form that the field takes. */
function marked(name: string, text: string, n: number): string {
  if (/email$/i.test(name)) return `${canary}-${n}@example.test`;
  if (name === 'password') return `${canary}-${n}-password`;
  if (name === 'registrationNo') return text;
  return `${canary}${n} ${text}`;
}

type Place = readonly (string | number)[];

/** Every text in a body that is no id, with where it stands. */
function textsIn(value: unknown, place: Place = []): { place: Place; text: string }[] {
  if (typeof value === 'string') return uuid.test(value) ? [] : [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...place, key]));
}

function withText(value: unknown, [key, ...rest]: Place, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((part, at) => (String(at) === key ? withText(part, rest, text) : part));
  return { ...(value as object), [key]: withText((value as Record<string, unknown>)[key], rest, text) };
}

let count = 0;

/**
 * The requests of an operation that carry the mark: first one that is otherwise right, with the mark in everything that may
 * be any text; then one for each text, with the mark alone in its place.
 */
export function markedRequests(
  operation: Operation,
  schemas: Schemas,
  standing: Standing,
  id: (slot: Slot) => string,
): Sent[] {
  const right = requestFor(operation, schemas, standing, id);
  if (operation.upload) return [markedFile(right)];
  if (right.body === undefined) return right.url.includes('?') ? [markedQuery(right)] : [];
  const body = JSON.parse(String(right.body)) as unknown;
  const texts = textsIn(body);
  const nameOf = (place: Place) => String(place.findLast((key) => !/^\d+$/.test(String(key))) ?? '');
  count += 1;
  const allowed = texts
    .filter(({ place, text }) => isFree(nameOf(place), text))
    .reduce((made, { place, text }) => withText(made, place, marked(nameOf(place), text, count)), body);
  const alone = texts.map(({ place }) => withText(body, place, `${canary} ${String(place.at(-1))}`));
  return [allowed, ...alone].map((one) => ({ ...right, body: JSON.stringify(one) }));
}

function markedFile(right: Sent): Sent {
  const headers = { ...right.headers, 'X-File-Name': `${canary}.pdf` };
  return { ...markedQuery(right), headers, body: `%PDF-1.7 ${canary}` };
}

function markedQuery(right: Sent): Sent {
  const [path = '', asked = ''] = right.url.split('?');
  const pairs = [...new URLSearchParams(asked)].map(([name, value]) => [
    name,
    isFree(name, value) ? `${canary} ${value}` : value,
  ]);
  return { ...right, url: asked ? `${path}?${new URLSearchParams(pairs).toString()}` : path };
}
