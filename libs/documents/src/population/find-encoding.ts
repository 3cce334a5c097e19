import type { PopulationEncoding } from '@akashi/domain/population-file';
import { TextDecoder } from 'node:util';
import { japaneseShare } from './japanese-share';
import type { PopulationBytes } from './population-bytes';

export interface FoundEncoding {
  readonly encoding: PopulationEncoding | null;
  /** Every reading that would be possible; more than one, or none, is asked about. */
  readonly candidates: readonly PopulationEncoding[];
}

const looked = 1 << 20;

const decoderLabel = (encoding: PopulationEncoding): string => (encoding === 'utf-8-bom' ? 'utf-8' : encoding);

/**
 * The encoding of a text that nobody named. A mark, an escape or the bytes themselves decide; where several encodings of Japan fit,
 * or the letters that come out are not such as Japanese is written in, nothing is found and a person is asked.
 */
export function findEncoding(bytes: PopulationBytes): FoundEncoding {
  const sure = marked(bytes.beginning(3)) ?? escaped(bytes) ?? unmarkedUtf16(bytes.beginning(4_096));
  if (sure) return found(sure);
  if (isUtf8(bytes) || isDamagedUtf8(bytes)) return found('utf-8');
  const beginning = bytes.beginning(looked);
  const readings = (['shift_jis', 'euc-jp'] as const).map((encoding) => ({
    encoding,
    ...reading(beginning, encoding),
  }));
  const sound = readings.filter(({ damaged }) => damaged === 0);
  const japanese = readings.filter(({ damaged, letters, share }) => share >= 0.5 && letters >= damaged);
  const [best] = [...japanese].sort((a, b) => a.damaged - b.damaged || b.share - a.share);
  const rivals = sound.filter(
    ({ encoding, share, halfWidth }) => encoding !== best?.encoding && (share >= 0.25 || halfWidth),
  );
  if (best && (best.damaged > 0 ? sound.length === 0 : rivals.length === 0)) return found(best.encoding);
  const possible = [...new Set([...(best ? [best.encoding] : []), ...sound.map(({ encoding }) => encoding)])];
  const readable = best !== undefined || sound.some(({ halfWidth }) => halfWidth);
  return { encoding: null, candidates: readable ? possible : [] };
}

const found = (encoding: PopulationEncoding): FoundEncoding => ({ encoding, candidates: [encoding] });

/** The text with every byte that fits nowhere as U+FFFD, so that its row and column can be told. */
export function decodeLoosely(bytes: Uint8Array, encoding: PopulationEncoding): string {
  const text = new TextDecoder(decoderLabel(encoding)).decode(bytes);
  return encoding === 'shift_jis' ? asWritten(text) : text;
}

/** The same, piece by piece. */
export function* decodePieces(bytes: PopulationBytes, encoding: PopulationEncoding): Generator<string> {
  const decoder = new TextDecoder(decoderLabel(encoding));
  const written = encoding === 'shift_jis' ? asWritten : (text: string) => text;
  for (const piece of bytes.pieces()) yield written(decoder.decode(piece, { stream: true }));
  yield written(decoder.decode());
}

const turned: Readonly<Record<string, string>> = { '\u001c': '\u001a', '\u001a': '\u007f', '\u007f': '\u001c' };

/** The decoder at hand reads Shift_JIS as hosts do, which have three control characters in each other's places. */
function asWritten(text: string): string {
  return text.replace(/[\u001a\u001c\u007f]/gu, (letter) => turned[letter] ?? letter);
}

function marked(bytes: Uint8Array): PopulationEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const escapes = ['\u001b$B', '\u001b$@', '\u001b(J'];

/** ISO-2022-JP is made of seven-bit bytes and would pass as UTF-8; its escapes stand in no text. */
function escaped(bytes: PopulationBytes): PopulationEncoding | null {
  let before = Buffer.alloc(0);
  for (const piece of bytes.pieces()) {
    const whole = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    // An escape of three bytes may stand across two pieces.
    const seam = Buffer.concat([before, whole.subarray(0, 2)]);
    if (escapes.some((escape) => whole.includes(escape, 0, 'latin1') || seam.includes(escape, 0, 'latin1'))) {
      return 'iso-2022-jp';
    }
    before = Buffer.from(whole.subarray(-2));
  }
  return null;
}

/** Line ends and separators have a NUL beside them in UTF-16, always on the same side. */
function unmarkedUtf16(beginning: Uint8Array): PopulationEncoding | null {
  const nuls = [0, 0];
  for (let at = 0; at < beginning.length; at += 1) if (beginning[at] === 0) nuls[at % 2]! += 1;
  const enough = Math.max(1, beginning.length / 64);
  if (nuls[1]! > enough && nuls[0] === 0) return 'utf-16le';
  return nuls[0]! > enough && nuls[1] === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: PopulationBytes): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of bytes.pieces()) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 in which a byte is damaged is still UTF-8 where nearly every letter is whole. */
function isDamagedUtf8(bytes: PopulationBytes): boolean {
  let balance = 0;
  for (const text of decodePieces(bytes, 'utf-8')) {
    const { damaged, letters } = lettersOf(text);
    balance += letters - damaged * 4;
  }
  return balance >= 0;
}

function reading(beginning: Uint8Array, encoding: PopulationEncoding) {
  // What was cut off at the end of the part looked at is no damage.
  const text = new TextDecoder(decoderLabel(encoding)).decode(beginning, { stream: beginning.length === looked });
  return { ...lettersOf(text), share: japaneseShare(text), halfWidth: /[\uff66-\uff9f]/u.test(text) };
}

function lettersOf(text: string) {
  // A control character of the second row is a byte that stands for nothing; decoders of Japanese let it through.
  const damaged = text.match(/[\u0080-\u009f\ufffd]/gu)?.length ?? 0;
  const letters = text.match(/[^\u0000-\u009f\ufffd]/gu)?.length ?? 0;
  return { damaged, letters };
}
