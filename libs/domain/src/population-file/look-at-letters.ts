import type { FileRow, ReadingLimits } from './population-table';
import type { ReadingFault, ReadingNotice } from './reading-faults';

const strange =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffd\ufffe\uffff\ue000-\uf8ff\ud800-\udfff]/u;
const privateUse = /^\p{Co}$/u;
const windowsSigns = /[～∥－￠￡￢]/u;

/**
 * Letters of a row that are not what the client wrote, or mean nothing elsewhere: control characters and marks inside, bytes that
 * fitted nowhere, letters of the client's own system. Each is told where it stands, the first of its kind in a value.
 */
export function lookAtLetters(
  { row, values }: FileRow,
  limits: ReadingLimits,
  tell: { fault: (fault: ReadingFault) => void; notice: (notice: ReadingNotice) => void },
): boolean {
  let sound = true;
  values.forEach((value, at) => {
    const place = { row, column: at + 1 };
    if (value.length > limits.valueLength) {
      tell.fault({
        rule: 'value-too-long',
        ...place,
        found: String(value.length),
        expected: String(limits.valueLength),
      });
      sound = false;
    }
    if (!mayBeStrange(value)) return;
    const told = new Set<string>();
    for (const letter of value) {
      const kind = kindOf(letter);
      if (!kind || told.has(kind)) continue;
      told.add(kind);
      if (kind === 'private-use-letter') tell.notice({ rule: kind, ...place, value: codeOf(letter) });
      else {
        const found = kind === 'damaged-byte' ? shownAround(value) : codeOf(letter);
        tell.fault({ rule: kind, ...place, found, expected: '' });
        sound = false;
      }
    }
  });
  return sound;
}

const mayBeStrange = (value: string) => strange.test(value) || /[\u{f0000}-\u{10ffff}]/u.test(value);

function kindOf(letter: string): 'private-use-letter' | 'damaged-byte' | 'control-character' | null {
  if (privateUse.test(letter)) return 'private-use-letter';
  if (letter === '\ufffd' || /^[\ud800-\udfff]$/u.test(letter)) return 'damaged-byte';
  return strange.test(letter) ? 'control-character' : null;
}

export function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function shownAround(value: string): string {
  const at = value.indexOf('\ufffd');
  return value.slice(Math.max(0, at - 10), at + 10);
}

export const holdsWindowsSigns = (text: string): boolean => windowsSigns.test(text);
