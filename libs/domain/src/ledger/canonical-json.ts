import { isWellFormed } from './utf8';

/** What canonical JSON may hold here: no fractions, so that every reader in every language sees the same number. */
export type CanonicalValue =
  null | boolean | number | string | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

export const canonicalFaultCodes = [
  'not-an-integer',
  'integer-too-large',
  'lone-surrogate',
  'not-a-json-value',
  'nested-too-deep',
] as const;

export type CanonicalFaultCode = (typeof canonicalFaultCodes)[number];

/** Where a value cannot be written canonically; `path` is like `$.facts.size`. */
export interface CanonicalFault {
  path: string;
  code: CanonicalFaultCode;
}

const MAX_DEPTH = 64;

/** The first place at which a value has no canonical form, or null. */
export function canonicalFault(value: unknown, path = '$', depth = 0): CanonicalFault | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return isWellFormed(value) ? null : { path, code: 'lone-surrogate' };
  if (typeof value === 'number') return numberFault(value, path);
  if (typeof value !== 'object' || !isPlain(value)) return { path, code: 'not-a-json-value' };
  if (depth >= MAX_DEPTH) return { path, code: 'nested-too-deep' };
  return Array.isArray(value) ? arrayFault(value, path, depth + 1) : objectFault(value, path, depth + 1);
}

/**
 * RFC 8785 (JSON Canonicalization Scheme) of a value without fractions: keys in order of their UTF-16 code units, no
 * spaces, the shortest escapes. Throws a TypeError naming the place when the value has no such form.
 */
export function canonicalJson(value: unknown): string {
  const fault = canonicalFault(value);
  if (fault) throw new TypeError(`No canonical form at ${fault.path}: ${fault.code}`);
  return write(value as CanonicalValue);
}

/**
 * Reads a text only if it is exactly the canonical form of what it holds; otherwise undefined. Spaces, another order of
 * keys, a key twice, a fraction or a huge number are all refused, because the hash is of the text.
 */
export function parseCanonicalJson(text: string): CanonicalValue | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return canonicalFault(value) === null && write(value as CanonicalValue) === text
      ? (value as CanonicalValue)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Every change of the firm is written through here: names are sorted by themselves, which is by UTF-16 code units. */
function write(value: CanonicalValue): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  const members = value as Record<string, CanonicalValue>;
  let text = '';
  for (const key of Object.keys(members).sort()) {
    text += `${text === '' ? '' : ','}${quote(key)}:${write(members[key]!)}`;
  }
  return `{${text}}`;
}

/** Nothing in it that JSON escapes: ids, codes, hashes and most of what people type. */
const asItStands = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

function quote(text: string): string {
  return asItStands.test(text) ? `"${text}"` : JSON.stringify(text);
}

function numberFault(value: number, path: string): CanonicalFault | null {
  if (!Number.isInteger(value)) return { path, code: 'not-an-integer' };
  return Number.isSafeInteger(value) ? null : { path, code: 'integer-too-large' };
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

function arrayFault(values: readonly unknown[], path: string, depth: number): CanonicalFault | null {
  for (let index = 0; index < values.length; index += 1) {
    const fault = canonicalFault(values[index], `${path}[${index}]`, depth);
    if (fault) return fault;
  }
  return null;
}

function objectFault(value: object, path: string, depth: number): CanonicalFault | null {
  for (const [key, member] of Object.entries(value)) {
    const at = `${path}.${key}`;
    const fault = isWellFormed(key) ? canonicalFault(member, at, depth) : { path: at, code: 'lone-surrogate' as const };
    if (fault) return fault;
  }
  return null;
}
