/** One key with its modifiers, as written on the keycap: `Ctrl+Enter`, `Alt+P`, `G`, `?`. */
export interface Chord {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** The part of a keyboard event a chord is compared with. */
export interface KeyFacts {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const MODIFIERS = ['ctrl', 'alt', 'shift'] as const;

/**
 * Reads keys as they are shown. Words joined by `+` are pressed together, words parted by a space one after the other:
 * `Ctrl+Enter` is one chord, `G M` is two.
 */
export function parseKeys(keys: string): readonly Chord[] {
  return keys
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const parts = word === '+' ? ['+'] : word.split('+');
      const held = parts.slice(0, -1).map((part) => part.toLowerCase());
      const [ctrl, alt, shift] = MODIFIERS.map((modifier) => held.includes(modifier));
      return { key: parts.at(-1) ?? '', ctrl: ctrl === true, alt: alt === true, shift: shift === true };
    });
}

/**
 * True when the event is the chord. Letters are also compared by their place on the keyboard (`event.code`), so that
 * kana mode and full-width input do not lose them; Shift counts only for letters and named keys, since a sign like `?`
 * needs it on one layout and not on another. The Mac command key stands for Ctrl.
 */
export function matchesChord(event: KeyFacts, chord: Chord): boolean {
  if ((event.ctrlKey || event.metaKey) !== chord.ctrl || event.altKey !== chord.alt) return false;
  const isSign = chord.key.length === 1 && !/[a-z0-9]/i.test(chord.key);
  if (!isSign && event.shiftKey !== chord.shift) return false;
  const wanted = chord.key.toLowerCase();
  if (event.key.normalize('NFKC').toLowerCase() === wanted) return true;
  if (/^[a-z]$/.test(wanted)) return event.code === `Key${wanted.toUpperCase()}`;
  if (/^[0-9]$/.test(wanted)) return event.code === `Digit${wanted}`;
  return wanted === 'space' && event.code === 'Space';
}

/** True for a key that types something when pressed in a text: those need a modifier before they are a shortcut. */
export function typesText(chord: Chord): boolean {
  return !chord.ctrl && !chord.alt && (chord.key.length === 1 || chord.key.toLowerCase() === 'space');
}
