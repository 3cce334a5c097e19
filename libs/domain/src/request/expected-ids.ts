import { fold } from '../search';
import { isBlank, isStorableText } from '../text/storable-text';

export const expectedLimits = { ids: 1_000, letters: 100 } as const;

/** What a request expects, out of lines as they were typed: each id once, whatever its width and case, in their order. */
export function expectedIds(lines: readonly string[]): string[] {
  const ids = new Map<string, string>();
  for (const line of lines) {
    const id = line.trim();
    const key = fold(id);
    if (!isBlank(id) && !ids.has(key)) ids.set(key, id);
  }
  return [...ids.values()];
}

export function isExpectable(ids: readonly string[]): boolean {
  return ids.length <= expectedLimits.ids && ids.every((id) => isStorableText(id, expectedLimits.letters));
}
