import { TextDecoder } from 'node:util';

/** So much of a text is read while its sender waits; a day or an id behind it is not found. */
export const arrivedTextBytes = 2 ** 20;

/**
 * The beginning of a text as people in Japan save it: UTF-16 by its mark, UTF-8 where every byte fits, and Shift_JIS else. It may be cut in the
 * middle of a letter. Null of what is no text.
 */
export function arrivedText(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return decoded(bytes, 'shift_jis');
  }
}

const decoded = (bytes: Buffer, encoding: string): string => new TextDecoder(encoding).decode(bytes, { stream: true });
