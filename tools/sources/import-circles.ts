import type { SourceFile } from './source-files.ts';

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Every circle of this graph once, as the members on it in alphabetical order. */
function circlesOf(arrows: Arrows): string[] {
  const reach = new Map([...arrows.keys()].map((from) => [from, reachedFrom(arrows, from)]));
  const circles = [...reach].flatMap(([from, reached]) =>
    reached.has(from)
      ? [
          [...reached]
            .filter((to) => reach.get(to)?.has(from))
            .sort()
            .join(' ↔ '),
        ]
      : [],
  );
  return [...new Set(circles)];
}

function reachedFrom(arrows: Arrows, from: string): Set<string> {
  const reached = new Set<string>();
  const ahead = [...(arrows.get(from) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    ahead.push(...(arrows.get(next) ?? []));
  }
  return reached;
}

/** Files that import each other, directly or by way of others. What is loaded while the program runs closes no circle. */
export function importCircles(sources: readonly SourceFile[]): string[] {
  return circlesBetween(sources, (file) => file);
}

/** The same between rooms: `roomOf` names the room of a file, or nothing for a file that is in none. */
export function circlesBetween(sources: readonly SourceFile[], roomOf: (file: string) => string | undefined): string[] {
  const arrows = new Map<string, Set<string>>();
  for (const { file, references } of sources) {
    const from = roomOf(file);
    if (from === undefined) continue;
    for (const reference of references) {
      const to = roomOf(reference.file);
      if (reference.later || to === undefined || (to === from && reference.file !== file)) continue;
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  return circlesOf(arrows);
}
