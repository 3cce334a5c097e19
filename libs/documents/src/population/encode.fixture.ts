import { TextDecoder } from 'node:util';
import type { PopulationEncoding } from '@akashi/domain/population-file';

const tables = new Map<string, Map<string, Uint8Array>>();

/** Bytes of every letter of two bytes, turned round from what the decoder reads. */
function tableOf(label: 'shift_jis' | 'euc-jp'): Map<string, Uint8Array> {
  const known = tables.get(label);
  if (known) return known;
  const table = new Map<string, Uint8Array>();
  const decoder = new TextDecoder(label, { fatal: true });
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const letter = decoder.decode(Uint8Array.of(lead, trail));
        if ([...letter].length === 1 && !table.has(letter)) table.set(letter, Uint8Array.of(lead, trail));
      } catch {
        continue;
      }
    }
  }
  tables.set(label, table);
  return table;
}

/** Text as a program writes it in an encoding; throws for a letter the encoding does not have. */
export function encode(text: string, encoding: PopulationEncoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  if (encoding === 'iso-2022-jp') return iso2022(text);
  return Buffer.concat([...text].map((letter) => bytesOf(letter, encoding === 'euc-jp' ? 'euc-jp' : 'shift_jis')));
}

function bytesOf(letter: string, label: 'shift_jis' | 'euc-jp'): Uint8Array {
  if (letter < '\u0080') return Uint8Array.of(letter.charCodeAt(0));
  const bytes = tableOf(label).get(letter);
  if (!bytes) throw new Error(`${letter} is no letter of ${label}`);
  return bytes;
}

/** Escapes stand where the letters change, as programs write them. */
function iso2022(text: string): Uint8Array {
  const runs = text.match(/[\u0000-\u007f]+|[^\u0000-\u007f]+/gu) ?? [];
  const parts = runs.flatMap((run) => {
    if (run < '\u0080') return [Buffer.from(run)];
    const letters = [...run].map((letter) => bytesOf(letter, 'euc-jp').map((byte) => byte & 0x7f));
    return [Buffer.from('\u001b$B'), ...letters, Buffer.from('\u001b(B')];
  });
  return Buffer.concat(parts);
}
