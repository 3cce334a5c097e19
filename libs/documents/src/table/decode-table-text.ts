import type { TableEncoding } from '@akashi/domain/table';
import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { DocumentFault } from '../document-fault';
import { decodeText } from '../population/decode-text';

export interface TableText {
  readonly text: string;
  readonly encoding: TableEncoding;
}

/**
 * Text of a table in the encodings that Japanese programs write: UTF-8 and UTF-16 with or without their mark, Shift_JIS
 * (cp932), EUC-JP and ISO-2022-JP; the one that a person chose, or else the one that is found. A byte that fits nowhere is a
 * refusal that names its line; nothing is replaced.
 */
export function decodeTableText(bytes: Uint8Array, chosen: TableEncoding | null = null): TableText {
  if (chosen) return strictly(bytes, chosen);
  // ISO-2022-JP is made of seven-bit bytes and would pass as UTF-8; its escapes stand in no text.
  if (hasJapaneseEscape(bytes)) return strictly(bytes, 'iso-2022-jp');
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return strictly(bytes, unmarked);
  refuseDamagedUtf8(bytes);
  try {
    const { text, encoding } = decodeText(bytes);
    return { text, encoding: encoding === 'utf-8' && bytes[0] === 0xef ? 'utf-8-bom' : encoding };
  } catch (error) {
    if (!(error instanceof DocumentFault) || error.code !== 'unknown-encoding') throw error;
    if (typeof error.place.part === 'string') return strictly(bytes, error.place.part as TableEncoding);
    return strictlyNearest(bytes);
  }
}

/** EUC-JP where it fits; where nothing does, the line is told at which the encoding that fits best comes to its end. */
function strictlyNearest(bytes: Uint8Array): TableText {
  const nearest = (['euc-jp', 'shift_jis', 'utf-8'] as const)
    .map((encoding) => ({ encoding, damaged: loosely(bytes, encoding).split('\ufffd').length }))
    .reduce((best, next) => (next.damaged < best.damaged ? next : best));
  return strictly(bytes, nearest.damaged === 1 ? 'euc-jp' : nearest.encoding);
}

/**
 * UTF-8 in which a byte is damaged reads as no encoding at all, or as Shift_JIS by chance. Where nearly every letter is one, the
 * line of the damage is told.
 */
function refuseDamagedUtf8(bytes: Uint8Array): void {
  const text = loosely(bytes, 'utf-8');
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  if (damaged === 0 || whole < damaged * 4 || bytes[0] === 0xff || bytes[0] === 0xfe) return;
  if (isUtf8(bytes)) return;
  throw undecodable(bytes, 'utf-8');
}

function strictly(bytes: Uint8Array, encoding: TableEncoding): TableText {
  try {
    return { text: new TextDecoder(labelOf(encoding), { fatal: true }).decode(bytes), encoding };
  } catch {
    throw undecodable(bytes, encoding);
  }
}

function loosely(bytes: Uint8Array, encoding: TableEncoding): string {
  return new TextDecoder(labelOf(encoding)).decode(bytes);
}

const labelOf = (encoding: TableEncoding) => (encoding === 'utf-8-bom' ? 'utf-8' : encoding);

/** The line of the first byte that is no letter in the encoding: what stands before it is whole. */
function undecodable(bytes: Uint8Array, encoding: TableEncoding): DocumentFault {
  const text = loosely(bytes, encoding);
  const at = text.indexOf('\ufffd');
  const row = (text.slice(0, at < 0 ? text.length : at).match(/\r\n|\n|\r/gu)?.length ?? 0) + 1;
  return new DocumentFault('unknown-encoding', { row, part: encoding.toUpperCase() });
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
