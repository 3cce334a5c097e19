import { DomainProblem, type Tx } from '@akashi/api-platform';
import type { MailFault, MailKind } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';

/** Notices of one person, and the mail that they go in. */
export interface NewMail {
  /** Of a new one; they join the one that still waits, where there is one of its kind. */
  id: string;
  messageId: string;
  person: string;
  client: string | null;
  kind: MailKind;
  sendAt: Date;
  noticeIds: readonly string[];
}

/** Whose a mail of a replaced report is: the recipient's by a link, for one correction. */
export interface OfReplaced {
  engagementId: string;
  correctionId: string;
  exportId: string;
}

/** An invitation to the firm, or to one of its clients. */
export interface OfInvitation {
  to: 'firm' | 'client';
  id: string;
}

/** A drop link, whose recipient a mail goes to. */
export interface OfLink {
  engagementId: string;
  linkId: string;
}

/** A mail of notices that this process sends, and no other until its time is over. */
export interface TakenMail extends Taken {
  kind: MailKind;
  person: string;
  client: string | null;
  replaced: null;
  invitation: null;
  link: null;
}

/** The same, to a recipient of the version that was replaced. */
export interface TakenReplacedMail extends Taken {
  kind: 'replaced';
  person: null;
  client: null;
  replaced: OfReplaced;
  invitation: null;
  link: null;
}

/** The same, to whoever is invited. */
export interface TakenInvitationMail extends Taken {
  kind: 'invitation';
  person: null;
  client: null;
  replaced: null;
  invitation: OfInvitation;
  link: null;
}

/** The same, to whoever has a drop link. */
export interface TakenLinkMail extends Taken {
  kind: 'drop-link';
  person: null;
  client: null;
  replaced: null;
  invitation: null;
  link: OfLink;
}

export type AnyTakenMail = TakenMail | TakenReplacedMail | TakenInvitationMail | TakenLinkMail;

export interface Taken {
  id: string;
  messageId: string;
  /** This one included. */
  tries: number;
  doubts: number;
  version: number;
}

/** What is written of a mail after a try. */
export interface MailEnd {
  state: 'sent' | 'again' | 'undelivered' | 'needless';
  fault: MailFault | null;
  /** Where it could not be delivered. */
  address: string | null;
  /** When it is tried again. */
  sendAt: Date | null;
  doubts: number;
  at: Date;
}

/** Mail that waits, and how each ended: the one writer of both tables. */
@Injectable()
export class MailOutbox {
  /** In the transaction that told the notices, so that none is told without its mail. */
  async join(tx: Tx, firmId: string, mail: NewMail, now: Date): Promise<void> {
    const [row] = await tx.query<[{ id: string }]>(
      `INSERT INTO mail_outbox AS o (firm_id, id, person_id, client_id, kind, message_id, send_at, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (firm_id, person_id, client_id, kind) WHERE state = 'open' AND person_id IS NOT NULL
         DO UPDATE SET send_at = least(o.send_at, excluded.send_at)
       RETURNING o.id`,
      [firmId, mail.id, mail.person, mail.client, mail.kind, mail.messageId, mail.sendAt, now],
    );
    await tx.query(
      `INSERT INTO mail_notice (firm_id, mail_id, notice_id) SELECT $1, $2, x FROM unnest($3::uuid[]) AS x`,
      [firmId, row.id, mail.noticeIds],
    );
  }

  /** One to a recipient, once for each correction however often its event is gone through. It takes no notices in. */
  async tell(
    tx: Tx,
    firmId: string,
    { id, messageId, replaced }: { id: string; messageId: string; replaced: OfReplaced },
    now: Date,
  ): Promise<void> {
    const { engagementId, correctionId, exportId } = replaced;
    await tx.query(
      `INSERT INTO mail_outbox (firm_id, id, kind, state, message_id, send_at, made_at, engagement_id, correction_id, export_id)
       VALUES ($1, $2, 'replaced', 'again', $3, $4, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [firmId, id, messageId, now, engagementId, correctionId, exportId],
    );
  }

  /** One an invitation: a renewed one goes out anew, and an event that is gone through again sends nothing. */
  async invite(
    tx: Tx,
    firmId: string,
    mail: { id: string; messageId: string; invitation: OfInvitation; invitedAt: Date },
    now: Date,
  ): Promise<void> {
    const { to, id } = mail.invitation;
    await tx.query(
      `INSERT INTO mail_outbox AS o (firm_id, id, kind, state, message_id, send_at, made_at, invitation_id, client_invitation_id)
       VALUES ($1, $2, 'invitation', 'again', $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, invitation_id, client_invitation_id) WHERE kind = 'invitation'
         DO UPDATE SET state = 'again', send_at = excluded.send_at, made_at = excluded.made_at, tries = 0, doubts = 0,
           fault = NULL, address = NULL, ended_at = NULL, taken_until = NULL, version = o.version + 1
         WHERE o.made_at < excluded.made_at`,
      [firmId, mail.id, mail.messageId, now, mail.invitedAt, to === 'firm' ? id : null, to === 'client' ? id : null],
    );
  }

  /** The one of a link that still waits takes in what comes; gives its id. */
  async joinLink(
    tx: Tx,
    firmId: string,
    mail: { id: string; messageId: string; link: OfLink; sendAt: Date },
    now: Date,
  ): Promise<string> {
    const { engagementId, linkId } = mail.link;
    const [row] = await tx.query<[{ id: string }]>(
      `INSERT INTO mail_outbox AS o (firm_id, id, kind, message_id, send_at, made_at, engagement_id, drop_link_id)
       VALUES ($1, $2, 'drop-link', $3, $4, $5, $6, $7)
       ON CONFLICT (firm_id, engagement_id, drop_link_id) WHERE state = 'open' AND kind = 'drop-link'
         DO UPDATE SET send_at = least(o.send_at, excluded.send_at)
       RETURNING o.id`,
      [firmId, mail.id, mail.messageId, mail.sendAt, now, engagementId, linkId],
    );
    return row.id;
  }

  /** The next that is due. One whose process said nothing until its time was over may have been sent: that is a doubt. */
  async take(tx: Tx, firmId: string, now: Date, until: Date): Promise<AnyTakenMail | null> {
    const [rows] = await tx.query<[AnyTakenMail[], number]>(
      `UPDATE mail_outbox o SET state = 'taken', taken_until = $3, tries = o.tries + 1, version = o.version + 1,
         doubts = o.doubts + (o.state = 'taken')::int
       WHERE o.firm_id = $1 AND o.id = (
         SELECT w.id FROM mail_outbox w
         WHERE w.firm_id = $1 AND ((w.state IN ('open', 'again') AND w.send_at <= $2)
           OR (w.state = 'taken' AND w.taken_until <= $2))
         ORDER BY w.send_at LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING o.id, o.message_id AS "messageId", o.person_id AS person, o.client_id AS client, o.kind, o.tries, o.doubts,
         o.version, CASE o.kind WHEN 'replaced' THEN json_build_object('engagementId', o.engagement_id,
           'correctionId', o.correction_id, 'exportId', o.export_id) END AS replaced,
         CASE o.kind WHEN 'invitation' THEN json_build_object('to', CASE WHEN o.invitation_id IS NULL THEN 'client' ELSE 'firm' END,
           'id', coalesce(o.invitation_id, o.client_invitation_id)) END AS invitation,
         CASE o.kind WHEN 'drop-link' THEN json_build_object('engagementId', o.engagement_id, 'linkId', o.drop_link_id) END AS link`,
      [firmId, now, until],
    );
    return rows[0] ?? null;
  }

  /** Says nothing where another process has taken it since. */
  async end(tx: Tx, firmId: string, { id, version }: Taken, end: MailEnd): Promise<void> {
    const endedAt = end.state === 'again' ? null : end.at;
    await tx.query(
      `UPDATE mail_outbox SET state = $4, fault = $5, address = $6, send_at = coalesce($7, send_at), doubts = $8,
         ended_at = $9, taken_until = NULL, version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3 AND state = 'taken'`,
      [firmId, id, version, end.state, end.fault, end.address, end.sendAt, end.doubts, endedAt],
    );
  }

  /** One that could not be delivered is tried as if it never had been, under its own id. */
  async sendAgain(tx: Tx, firmId: string, { id, version }: { id: string; version: number }, now: Date): Promise<void> {
    const known = await tx.query<unknown[]>(
      `SELECT FROM mail_outbox WHERE firm_id = $1 AND id = $2 AND (state = 'undelivered' OR version <> $3)`,
      [firmId, id, version],
    );
    if (known.length === 0) throw new DomainProblem('not-found');
    const [rows] = await tx.query<[unknown[], number]>(
      `UPDATE mail_outbox SET state = 'again', send_at = $4, tries = 0, doubts = 0, fault = NULL, ended_at = NULL,
         version = version + 1
       WHERE firm_id = $1 AND id = $2 AND version = $3 AND state = 'undelivered' RETURNING id`,
      [firmId, id, version, now],
    );
    if (rows.length === 0) throw new DomainProblem('stale-version');
  }
}
