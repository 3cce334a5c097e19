export interface DecodedFile {
  readonly text: string;
  /** As people write it. */
  readonly encoding: string;
}

const marks: readonly (readonly [encoding: string, words: string, mark: readonly number[]])[] = [
  ['utf-8', 'UTF-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', 'UTF-16 LE', [0xff, 0xfe]],
  ['utf-16be', 'UTF-16 BE', [0xfe, 0xff]],
];

const halfWidthKana = /[\uff61-\uff9f]/;

/** The encoding every byte agrees with, or null: a letter that had to be replaced would show another text than the file's. */
export function decodeFile(bytes: Uint8Array): DecodedFile | null {
  const marked = marks.find(([, , mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return told(strictly(bytes, marked[0]), marked[1]);
  // ISO-2022-JP is all ASCII to the others: only its escape tells it.
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).includes('\x1b$'))
    return told(strictly(bytes, 'iso-2022-jp'), 'ISO-2022-JP');
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return told(utf8, 'UTF-8');
  const [shiftJis, eucJp] = [strictly(bytes, 'shift_jis'), strictly(bytes, 'euc-jp')];
  // EUC-JP often passes as Shift_JIS, but then reads as a mass of half-width kana.
  const isEucJp = eucJp !== null && !halfWidthKana.test(eucJp) && (shiftJis === null || halfWidthKana.test(shiftJis));
  return isEucJp ? told(eucJp, 'EUC-JP') : told(shiftJis, 'Shift_JIS');
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const told = (text: string | null, encoding: string): DecodedFile | null => (text === null ? null : { text, encoding });
