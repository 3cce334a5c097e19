import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const prefix = 'akashi_';
const secretLength = 43;
const checksumLength = 6;
const form = new RegExp(`^${prefix}[0-9A-Za-z]{${secretLength + checksumLength}}$`);

/** 256 bits. */
export const tokenSecretBytes = 32;

/**
 * The text of a token: a name by which scanners of source code find one that was left there, the secret, and a checksum that
 * tells it from what only looks like one. Letters and digits alone, so that a double click marks the whole.
 */
export function tokenText(secret: Buffer): string {
  const body = `${prefix}${inLetters(BigInt(`0x${secret.toString('hex')}`), secretLength)}`;
  return body + checksum(body);
}

/** Has it the form and the checksum of one? What has not is looked up nowhere. */
export function isTokenText(text: string): boolean {
  return form.test(text) && text.slice(-checksumLength) === checksum(text.slice(0, -checksumLength));
}

/** Only this is kept: 256 random bits need no slow hash. */
export const tokenTextHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const checksum = (body: string): string => inLetters(BigInt(crc32(body)), checksumLength);

function inLetters(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; rest > 0n; rest /= 62n) text = `${letters[Number(rest % 62n)] ?? ''}${text}`;
  return text.padStart(length, '0');
}
