import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { DocumentFault } from '../document-fault';
import { decodeText } from '../population/decode-text';

export interface TableText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Text of a table in the encodings that Japanese programs write: UTF-8 and UTF-16 with or without their mark, Shift_JIS
 * (cp932), EUC-JP and ISO-2022-JP. A byte that fits nowhere is a refusal; nothing is replaced.
 */
export function decodeTableText(bytes: Uint8Array): TableText {
  // ISO-2022-JP is made of seven-bit bytes and would pass as UTF-8; its escapes stand in no text.
  if (hasJapaneseEscape(bytes)) return strictly(bytes, 'iso-2022-jp');
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return strictly(bytes, unmarked);
  refuseDamagedUtf8(bytes);
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof DocumentFault && error.code === 'unknown-encoding') return strictly(bytes, 'euc-jp');
    throw error;
  }
}

/**
 * UTF-8 in which a byte is damaged reads as no encoding at all, or as Shift_JIS by chance. Where nearly every letter is one, the
 * line of the damage is told.
 */
function refuseDamagedUtf8(bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  if (damaged === 0 || whole < damaged * 4 || bytes[0] === 0xff || bytes[0] === 0xfe) return;
  if (isUtf8(bytes)) return;
  const row = (text.slice(0, text.indexOf('\ufffd')).match(/\r\n|\n|\r/gu)?.length ?? 0) + 1;
  throw new DocumentFault('unknown-encoding', { row, part: 'UTF-8' });
}

function strictly(bytes: Uint8Array, encoding: string): TableText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new DocumentFault('unknown-encoding', { part: encoding });
  }
}

const escapes = ['\u001b$B', '\u001b$@', '\u001b(J'];

function hasJapaneseEscape(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return escapes.some((escape) => beginning.includes(escape, 0, 'latin1'));
}

/** Line ends and separators have a NUL beside them in UTF-16, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || (bytes[0]! >= 0xfe && bytes[1]! >= 0xfe)) return null;
  const nuls = [0, 0];
  for (let at = 0; at < Math.min(bytes.length, 4_096); at += 1) if (bytes[at] === 0) nuls[at % 2]! += 1;
  // A single NUL is a damaged file: separators and figures are more than one byte in sixty-four of any table.
  const enough = Math.max(1, Math.min(bytes.length, 4_096) / 64);
  if (nuls[1]! > enough && nuls[0] === 0) return 'utf-16le';
  return nuls[0]! > enough && nuls[1] === 0 ? 'utf-16be' : null;
}
