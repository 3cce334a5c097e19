import { TextDecoder } from 'node:util';
import { DocumentFault } from '../document-fault';
import type { PopulationEncoding } from './population-file';

export interface DecodedText {
  readonly text: string;
  readonly encoding: PopulationEncoding;
}

/**
 * Text of a file whose encoding nobody named. A byte-order mark decides; without one it is UTF-8 when every byte agrees, else
 * Shift_JIS when every byte agrees. Nothing is guessed by likelihood and nothing is replaced: a byte that fits nowhere is a
 * refusal, because a changed name in a population is a changed population.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked) {
    const text = decodeStrictly(bytes, marked);
    if (text === null) throw new DocumentFault('unknown-encoding', { part: marked });
    return { text, encoding: marked };
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const shiftJis = decodeStrictly(bytes, 'shift_jis');
  if (shiftJis === null || isRatherEucJp(bytes, shiftJis)) throw new DocumentFault('unknown-encoding');
  return { text: shiftJis, encoding: 'shift_jis' };
}

function markedEncoding(bytes: Uint8Array): PopulationEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const halfWidthKana = /[\uff61-\uff9f]/;

/** EUC-JP bytes often pass as Shift_JIS, but then read as a mass of half-width katakana. */
function isRatherEucJp(bytes: Uint8Array, shiftJis: string): boolean {
  if (!halfWidthKana.test(shiftJis)) return false;
  const eucJp = decodeStrictly(bytes, 'euc-jp');
  return eucJp !== null && !halfWidthKana.test(eucJp);
}
