/** How a client's system writes its text; what it cannot write it was never given. */
export type ClientEncoding = 'utf-8' | 'utf-16le' | 'shift_jis' | 'euc-jp';

/** Bytes of every letter of two bytes, turned round from what a decoder reads. */
function lettersOf(label: 'shift_jis' | 'euc-jp'): ReadonlyMap<string, Uint8Array> {
  const decoder = new TextDecoder(label);
  const letters = new Map<string, Uint8Array>();
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Uint8Array.of(lead, trail);
      const letter = decoder.decode(bytes);
      if ([...letter].length === 1 && letter !== '\ufffd' && !letters.has(letter)) letters.set(letter, bytes);
    }
  }
  return letters;
}

/** A text as the system writes it; throws for a letter that its encoding does not have. */
export function asWritten(text: string, encoding: ClientEncoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  const letters = lettersOf(encoding);
  const bytesOf = (letter: string): Uint8Array => {
    if (letter < '\u0080') return Uint8Array.of(letter.charCodeAt(0));
    const bytes = letters.get(letter);
    if (!bytes) throw new Error(`${letter} is no letter of ${encoding}`);
    return bytes;
  };
  return Buffer.concat([...text].map(bytesOf));
}
