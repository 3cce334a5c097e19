import type { PaperPersonView } from '@akashi/contracts';
import { fold, kanaOf } from '@akashi/domain/search';

/** A name that is being typed behind an @, with the place of the @ in the text. */
export interface BegunName {
  readonly at: number;
  readonly typed: string;
}

/** The name that the caret stands behind; null where it stands behind none. */
export function begunName(text: string, caret: number): BegunName | null {
  const found = /[@＠]([^\s@＠]{0,20})$/u.exec(text.slice(0, caret));
  return found && { at: found.index, typed: found[1]! };
}

/** Who is meant by letters of a name, by its kana, or by Latin letters for these. */
export function peopleLike(team: readonly PaperPersonView[], typed: string): PaperPersonView[] {
  const asked = fold(typed);
  const read = kanaOf(asked);
  return team.filter(({ name, reading }) => {
    const [family, given = ''] = reading.split(' ').map(fold) as [string, string?];
    return fold(name).includes(asked) || [family, given, family + given].some((part) => part.startsWith(read));
  });
}

/** Ids of those whom a text names behind an @. The longest name is looked for first: one may begin with another. */
export function namedIn(text: string, team: readonly PaperPersonView[]): string[] {
  let left = text.replaceAll('＠', '@');
  const named = new Set<string>();
  for (const { id, name } of [...team].sort((a, b) => b.name.length - a.name.length)) {
    if (!left.includes(`@${name}`)) continue;
    for (const one of team) if (one.name === name) named.add(one.id);
    left = left.replaceAll(`@${name}`, '');
    named.add(id);
  }
  return team.filter(({ id }) => named.has(id)).map(({ id }) => id);
}
