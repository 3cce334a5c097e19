import type { Tx } from '@akashi/api-platform';
import type { SeenNotice } from '@akashi/contracts/api/notice.api';
import type { NoticeRelation, NoticeThing, NoticeUrgency } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';

/** A notice as it is derived. */
export interface NewNotice {
  id: string;
  person: string;
  /** Null for a member. */
  client: string | null;
  engagementId: string | null;
  /** A person is told of one cause once. */
  cause: string;
  action: string;
  relation: NoticeRelation;
  urgency: NoticeUrgency;
  thing: NoticeThing;
  thingNumber: number | null;
  actorName: string | null;
  dueOn: string | null;
  at: string;
}

/** One that was new to its person. */
export type AddedNotice = Pick<NewNotice, 'id' | 'person' | 'client' | 'engagementId' | 'urgency'>;

/** Whose notices: a member's have no client. */
export interface NoticeOwner {
  firmId: string;
  userId: string;
  clientId: string | null;
}

/** Notices and how far the logs were gone through: the one writer of both. */
@Injectable()
export class NoticeStore {
  /** Those that were new; of a cause that a person was told of before there is nothing to add. */
  add(tx: Tx, firmId: string, notices: readonly NewNotice[]): Promise<AddedNotice[]> {
    if (notices.length === 0) return Promise.resolve([]);
    const rows = notices.map(({ thing, ...notice }) => ({ ...notice, thingKind: thing.kind, thingId: thing.id }));
    return tx.query<AddedNotice[]>(
      `INSERT INTO notice (firm_id, id, person_id, client_id, engagement_id, cause, action, relation, urgency, thing_kind,
         thing_id, thing_number, actor_name, due_on, at)
       SELECT $1, x.id, x.person, x.client, x."engagementId", x.cause, x.action, x.relation, x.urgency, x."thingKind",
         x."thingId", x."thingNumber", x."actorName", x."dueOn", x.at
       FROM json_to_recordset($2::json) AS x(id uuid, person uuid, client uuid, "engagementId" uuid, cause text, action text,
         relation text, urgency text, "thingKind" text, "thingId" uuid, "thingNumber" int, "actorName" text, "dueOn" date, at timestamptz)
       ON CONFLICT (firm_id, person_id, cause) DO NOTHING
       RETURNING id, person_id AS person, client_id AS client, engagement_id AS "engagementId", urgency`,
      [firmId, JSON.stringify(rows)],
    );
  }

  /** What was told of a thing before that moment and asks for nothing any more, whoever was told: it is as good as read. */
  async settle(
    tx: Tx,
    firmId: string,
    { thing, actions, at }: { thing: NoticeThing; actions: readonly string[]; at: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE notice SET read_at = $5, version = version + 1
       WHERE firm_id = $1 AND thing_kind = $2 AND thing_id = $3 AND action = ANY ($4::text[]) AND read_at IS NULL AND at <= $5`,
      [firmId, thing.kind, thing.id, actions, at],
    );
  }

  /** Logs with more events than were gone through. */
  async behind(tx: Tx, firmId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT h.stream_id AS id FROM ledger_head h
       LEFT JOIN notice_walk w ON w.firm_id = h.firm_id AND w.stream_id = h.stream_id
       WHERE h.firm_id = $1 AND h.size > coalesce(w.size, 0) ORDER BY h.stream_id`,
      [firmId],
    );
    return rows.map(({ id }) => id);
  }

  /** How far a log was gone through; nobody else goes on with it until this transaction has ended. */
  async hold(tx: Tx, firmId: string, streamId: string): Promise<number> {
    await tx.query(
      `INSERT INTO notice_walk (firm_id, stream_id, size) VALUES ($1, $2, 0) ON CONFLICT (firm_id, stream_id) DO NOTHING`,
      [firmId, streamId],
    );
    const [row] = await tx.query<[{ size: number }]>(
      `SELECT size::int FROM notice_walk WHERE firm_id = $1 AND stream_id = $2 FOR UPDATE`,
      [firmId, streamId],
    );
    return row.size;
  }

  /** The next events of a log, as they were hashed. */
  async events(tx: Tx, firmId: string, streamId: string, after: number, atMost: number): Promise<string[]> {
    const rows = await tx.query<{ canon: string }[]>(
      `SELECT canon FROM ledger_event WHERE firm_id = $1 AND stream_id = $2 AND seq >= $3 ORDER BY seq LIMIT $4`,
      [firmId, streamId, after, atMost],
    );
    return rows.map(({ canon }) => canon);
  }

  async goOn(tx: Tx, firmId: string, streamId: string, size: number): Promise<void> {
    await tx.query(`UPDATE notice_walk SET size = $3 WHERE firm_id = $1 AND stream_id = $2`, [firmId, streamId, size]);
  }

  /** How many of these are the person's own, in whatever version. */
  async known(tx: Tx, { firmId, userId, clientId }: NoticeOwner, seen: readonly SeenNotice[]): Promise<number> {
    const [row] = await tx.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM notice
       WHERE firm_id = $1 AND person_id = $2 AND client_id IS NOT DISTINCT FROM $3 AND id = ANY ($4::uuid[])`,
      [firmId, userId, clientId, seen.map(({ id }) => id)],
    );
    return row.count;
  }

  /** How many were marked: those that still stand at the version that was seen. */
  async read(
    tx: Tx,
    { firmId, userId, clientId }: NoticeOwner,
    seen: readonly SeenNotice[],
    at: Date,
  ): Promise<number> {
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE notice n SET read_at = $5, version = n.version + 1
       FROM json_to_recordset($4::json) AS w(id uuid, version int)
       WHERE n.firm_id = $1 AND n.person_id = $2 AND n.client_id IS NOT DISTINCT FROM $3 AND n.id = w.id
         AND n.version = w.version
       RETURNING n.id`,
      [firmId, userId, clientId, JSON.stringify(seen), at],
    );
    return rows.length;
  }

  /** Whatever lies unread up to a number; of one engagement where it is named. */
  async readUpTo(
    tx: Tx,
    { firmId, userId, clientId }: NoticeOwner,
    { upTo, engagementId }: { upTo: number; engagementId: string | null },
    at: Date,
  ): Promise<void> {
    await tx.query(
      `UPDATE notice SET read_at = $6, version = version + 1
       WHERE firm_id = $1 AND person_id = $2 AND client_id IS NOT DISTINCT FROM $3 AND number <= $4 AND read_at IS NULL
         AND ($5::uuid IS NULL OR engagement_id = $5)`,
      [firmId, userId, clientId, upTo, engagementId, at],
    );
  }
}
