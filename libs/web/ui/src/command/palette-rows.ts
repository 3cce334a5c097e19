import type { MarkedText } from '@akashi/domain/search';
import type { Command } from '../frame/page-frame';
import type { FoundGroup } from './palette-search';
import { cutAtWord, findWords } from './search-text';

/** More commands than these are not listed: one more letter finds them. Beside what was found, only the nearest. */
const LISTED = { alone: 50, beside: 4 } as const;

export interface PaletteRow {
  readonly id: string;
  /** The name of the group that begins here. */
  readonly head: string;
  readonly command: Command | null;
  readonly marked: MarkedText;
  readonly excerpt: MarkedText | null;
  readonly end: string;
  /** Lists more of this kind instead of opening anything. */
  readonly more: string | null;
  /** It came with the answer to a question, and may be of an earlier one. */
  readonly isFound: boolean;
}

const nothingMarked = (text: string): MarkedText => ({ before: text, hit: '', after: '' });
const bare = { excerpt: null, end: '', more: null } as const;

/** The commands that fit, group by group in their given order; within a group the earliest hit comes first. */
export function commandRows(commands: readonly Command[], query: string, isBeside: boolean): PaletteRow[] {
  const groups = [...new Set(commands.map((command) => command.group ?? ''))];
  const hits = commands.flatMap((command) => {
    const place = findWords(query, `${command.code ?? ''} ${command.label} ${command.reading ?? ''}`);
    return place === null ? [] : [{ command, place, group: groups.indexOf(command.group ?? '') }];
  });
  const most = isBeside ? LISTED.beside : LISTED.alone;
  const ordered = hits.sort((a, b) => a.group - b.group || a.place - b.place).slice(0, most);
  return ordered.map(({ command }, at) => {
    const [before, hit, after] = cutAtWord(command.label, query);
    const begins = command.group !== undefined && ordered[at - 1]?.command.group !== command.group;
    const head = begins ? (command.group ?? '') : '';
    return { ...bare, id: command.id, head, command, marked: { before, hit, after }, isFound: false };
  });
}

/** What was found, kind by kind, and below each of which there is more the way to it. */
export function foundRows(groups: readonly FoundGroup[], moreOf: (name: string) => string): PaletteRow[] {
  return groups.flatMap(({ kind, name, hits, hasMore }) => [
    ...hits.map((hit, at): PaletteRow => {
      const { id, marked, excerpt, end } = hit;
      return { id, head: at === 0 ? name : '', command: hit, marked, excerpt, end, more: null, isFound: true };
    }),
    ...(hasMore
      ? [
          {
            ...bare,
            id: `more ${kind}`,
            head: '',
            command: null,
            marked: nothingMarked(moreOf(name)),
            more: kind,
            isFound: true,
          },
        ]
      : []),
  ]);
}

/** The first row of the next group in this direction; the same row where there is none. */
export function nextGroup(rows: readonly PaletteRow[], at: number, step: 1 | -1): number {
  const begins = rows.flatMap(({ head }, row) => (row === 0 || head !== '' ? [row] : []));
  const next = step === 1 ? begins.find((row) => row > at) : begins.findLast((row) => row < at);
  return next ?? at;
}
