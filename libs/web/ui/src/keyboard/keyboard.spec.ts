// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { matchesChord, parseKeys, typesText } from './chord';
import { isImeEvent, takesText } from './ime';

const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
  new KeyboardEvent('keydown', { key, code: key.length === 1 ? `Key${key.toUpperCase()}` : key, ...more });

const only = (keys: string) => parseKeys(keys)[0]!;

describe('telling an input method from a person', () => {
  it.each([
    ['composing', { isComposing: true, keyCode: 13, key: 'Enter' }],
    ['the confirming Enter of Safari', { isComposing: false, keyCode: 229, key: 'Enter' }],
    ['a key Windows gave to the input method', { isComposing: false, keyCode: 0, key: 'Process' }],
  ])('leaves the key to the input method when it is %s', (_, event) => {
    expect(isImeEvent(event)).toBe(true);
  });

  it('takes a plain Enter', () => {
    expect(isImeEvent({ isComposing: false, keyCode: 13, key: 'Enter' })).toBe(false);
  });

  it('knows where typing goes', () => {
    document.body.innerHTML = '<input><textarea></textarea><select></select><input type="checkbox"><button></button>';
    expect([...document.body.children].map(takesText)).toEqual([true, true, true, false, false]);
    expect(takesText(null)).toBe(false);
  });
});

describe('matching a key to what its keycap says', () => {
  it('reads chords and sequences', () => {
    expect(parseKeys('Ctrl+Shift+L')).toEqual([{ key: 'L', ctrl: true, alt: false, shift: true }]);
    expect(parseKeys('G M').map((chord) => chord.key)).toEqual(['G', 'M']);
  });

  it('asks for exactly the modifiers shown', () => {
    expect(matchesChord(press('Enter', { ctrlKey: true }), only('Ctrl+Enter'))).toBe(true);
    expect(matchesChord(press('Enter'), only('Ctrl+Enter'))).toBe(false);
    expect(matchesChord(press('k', { ctrlKey: true, shiftKey: true }), only('Ctrl+K'))).toBe(false);
  });

  it('takes the Mac command key for Ctrl', () => {
    expect(matchesChord(press('k', { metaKey: true }), only('Ctrl+K'))).toBe(true);
  });

  it('finds a letter by its place when kana or full width is typed', () => {
    expect(matchesChord(press('き', { code: 'KeyG' }), only('G'))).toBe(true);
    expect(matchesChord(press('ｇ', { code: '' }), only('G'))).toBe(true);
  });

  it('finds a sign on any layout, with Shift or without, in half or full width', () => {
    expect(matchesChord(press('?', { code: 'Slash', shiftKey: true }), only('?'))).toBe(true);
    expect(matchesChord(press('？', { code: 'Slash' }), only('?'))).toBe(true);
  });

  it('calls a shortcut typing only when nothing is held', () => {
    expect(['G', '?', 'Space', 'Ctrl+G', 'Alt+1', 'F2', 'Enter'].map((keys) => typesText(only(keys)))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
