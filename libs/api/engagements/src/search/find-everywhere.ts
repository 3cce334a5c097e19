import { Clock, DomainProblem, Transactions, type Caller, type Tx } from '@akashi/api-platform';
import type { SearchBody, SearchGroup, SearchHit, SearchView } from '@akashi/contracts';
import { seesEveryEngagement } from '@akashi/domain/access';
import {
  askedKeys,
  engagementSearchKinds,
  excerptAt,
  firmSearchKinds,
  markedAt,
  searchKinds,
  searchWays,
  type SearchKind,
  type SearchWay,
} from '@akashi/domain/search';
import { Injectable } from '@nestjs/common';
import { selectEntries, selectFound, selectReadableRooms } from './readable-rooms.query';

/** So many of each kind are listed, and so many when one kind is asked for alone. */
const LISTED = { each: 5, alone: 50 } as const;

interface Room {
  id: string;
  name: string;
}

interface Found {
  room: string;
  kind: SearchKind;
  id: string;
  part: number;
  /** How near to the beginning of its name the word stands. */
  place: number;
  codeOrder: string;
}

interface Entry extends Pick<Found, 'room' | 'kind' | 'id' | 'part'> {
  parent: string | null;
  label: string;
  code: string;
  title: string;
  body: string;
}

/** Finds by words and numbers what the caller may read, and nothing of any other engagement. */
@Injectable()
export class FindEverywhere {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, { words, engagementId, only }: SearchBody): Promise<SearchView> {
    return this.transactions.read(caller, async (tx) => {
      const rooms = await this.rooms(tx, caller, engagementId ?? null);
      const ways = searchWays(words);
      const most = only ? LISTED.alone : LISTED.each;
      const kinds = only ? [only] : searchKinds;
      const found = await this.found(tx, placesIn(caller.firmId, rooms, kinds), ways, most + 1);
      const shown = kinds.map((kind) => ({ kind, all: nearest(found.filter((one) => one.kind === kind)) }));
      const entries = await this.entries(
        tx,
        caller.firmId,
        shown.flatMap(({ all }) => all.slice(0, most)),
      );
      const names = new Map(rooms.map(({ id, name }) => [id, name]));
      const asked = [...new Set(ways.flatMap((way) => way.words))];
      return {
        groups: shown.flatMap(({ kind, all }): SearchGroup[] => {
          const hits = all.slice(0, most).flatMap((one) => entries.get(keyOf(one)) ?? []);
          return hits.length === 0
            ? []
            : [{ kind, hits: hits.map((entry) => hitOf(entry, names, asked)), hasMore: all.length > most }];
        }),
      };
    });
  }

  private async rooms(tx: Tx, caller: Caller, engagementId: string | null): Promise<Room[]> {
    const all = seesEveryEngagement(caller);
    const values = [caller.firmId, caller.userId, all, this.clock.today()];
    const rooms = await tx.query<Room[]>(selectReadableRooms, values);
    if (engagementId === null) return rooms;
    const [room] = rooms.filter(({ id }) => id === engagementId);
    if (!room) throw new DomainProblem('not-found');
    return [room];
  }

  /** Every way of understanding the query in every room and kind: one look into the index each. */
  private async found(tx: Tx, places: readonly Place[], ways: readonly SearchWay[], most: number): Promise<Found[]> {
    const asked = places.flatMap((place) => ways.map((way) => ({ ...place, way })));
    if (asked.length === 0) return [];
    return tx.query<Found[]>(selectFound, [
      asked.map(({ room }) => room),
      asked.map(({ kind }) => kind),
      asked.map(({ way, ...place }) => `{${askedKeys(place, way.grams).join(',')}}`),
      asked.map(({ way }) => way.words.join('\n')),
      most,
    ]);
  }

  private async entries(tx: Tx, firmId: string, found: readonly Found[]): Promise<ReadonlyMap<string, Entry>> {
    const column = <K extends keyof Found>(name: K) => found.map((one) => one[name]);
    const values = [firmId, column('room'), column('kind'), column('id'), column('part')];
    const rows = found.length === 0 ? [] : await tx.query<Entry[]>(selectEntries, values);
    return new Map(rows.map((row) => [keyOf(row), row]));
  }
}

type Place = Pick<Found, 'room' | 'kind'>;

function placesIn(firmId: string, rooms: readonly Room[], kinds: readonly SearchKind[]): Place[] {
  const inside = engagementSearchKinds.filter((kind) => kinds.includes(kind));
  const ofTheFirm = firmSearchKinds.filter((kind) => kinds.includes(kind));
  return [
    ...rooms.flatMap(({ id }) => inside.map((kind) => ({ room: id, kind }))),
    ...ofTheFirm.map((kind) => ({ room: firmId, kind })),
  ];
}

const keyOf = ({ room, kind, id, part }: Pick<Found, 'room' | 'kind' | 'id' | 'part'>): string =>
  `${room} ${kind} ${id} ${part}`;

/** Each thing once, by the way in which it is nearest. */
function nearest(found: readonly Found[]): Found[] {
  const order = [...found].sort(
    (a, b) => a.place - b.place || (a.codeOrder < b.codeOrder ? -1 : a.codeOrder > b.codeOrder ? 1 : a.part - b.part),
  );
  const seen = new Set<string>();
  return order.filter(({ room, id }) => seen.size < seen.add(`${room} ${id}`).size);
}

function hitOf(entry: Entry, names: ReadonlyMap<string, string>, words: readonly string[]): SearchHit {
  const engagementName = names.get(entry.room) ?? null;
  const title = markedAt(entry.title, words);
  return {
    id: entry.id,
    engagementId: engagementName === null ? null : entry.room,
    engagementName,
    parentId: entry.parent,
    label: entry.label,
    code: entry.code,
    title,
    excerpt: title.hit === '' || entry.kind === 'paper' ? excerptAt(entry.body, words) : null,
  };
}
