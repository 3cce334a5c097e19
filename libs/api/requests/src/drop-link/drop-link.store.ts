import { Clock, DomainProblem, Ids, mustChange, SignInPool, type Tx, type Walls } from '@akashi/api-platform';
import type { CodedLink } from '@akashi/api-people';
import type { DropLinkView } from '@akashi/contracts';
import type { EngagementState } from '@akashi/domain/engagement';
import { dropLinkLimits } from '@akashi/domain/request';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DropLinkEntity } from './drop-link.entity';
import { asksFor, selectDropLink, selectDropLinks, selectSent } from './drop-link.query';

const hourMs = 60 * 60 * 1000;

/** Where a link leads, found before any firm is known. */
export interface DropPlace {
  firmId: string;
  engagementId: string;
  linkId: string;
}

export interface DropLinkRow {
  id: string;
  recipientName: string;
  recipientEmail: string;
  expiresAt: Date;
  isEnded: boolean;
  engagementState: EngagementState;
  firmName: string;
  serviceName: string;
  namesMatters: boolean;
}

/** Only this hash of a link's token, and of a pass, is kept. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

/** As the store of codes knows it. */
export const codedDropLink = (place: DropPlace): CodedLink => ({ ...place, of: 'drop-link' });

/** Drop links, what they ask for and each opening of one: the one writer of `drop_link` and what belongs to it. */
@Injectable()
export class DropLinkStore {
  constructor(
    private readonly signInPool: SignInPool,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Newest first. */
  list(tx: Tx, { firmId }: Walls, engagementId: string): Promise<DropLinkView[]> {
    return tx.query(`${selectDropLinks} ORDER BY d.created_at DESC, d.id`, [firmId, engagementId, this.clock.now()]);
  }

  async view(tx: Tx, { firmId }: Walls, engagementId: string, id: string): Promise<DropLinkView> {
    const of = [firmId, engagementId, this.clock.now(), id];
    const [view] = await tx.query<DropLinkView[]>(`${selectDropLinks} AND d.id = $4`, of);
    if (!view) throw new DomainProblem('not-found');
    return view;
  }

  /** The requests that a link could ask for, of these or of all; one that is not there or was not sent is told for all of them. */
  async askable(tx: Tx, { firmId }: Walls, engagementId: string, ids: readonly string[] | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`${selectSent} AND ($3::uuid[] IS NULL OR r.id = ANY ($3::uuid[]))`, [
      ...[firmId, engagementId, ids],
    ]);
    if (ids && rows.length !== ids.length) throw new DomainProblem('not-found');
    return rows.map(({ id }) => id);
  }

  /** With the requests that it names; none where it asks for all. */
  async add(
    tx: Tx,
    link: Omit<DropLinkEntity, 'version' | 'endedAt' | 'endReason'>,
    requestIds: readonly string[],
  ): Promise<void> {
    await tx.insert(DropLinkEntity, link);
    await tx.query(
      `INSERT INTO drop_link_request (firm_id, engagement_id, drop_link_id, request_id) SELECT $1, $2, $3, unnest($4::uuid[])`,
      [link.firmId, link.engagementId, link.id, requestIds],
    );
  }

  /** 409 when the link is not at this version any more. */
  async end(
    tx: Tx,
    { firmId }: Walls,
    seen: { engagementId: string; id: string; version: number },
    endReason: string,
  ): Promise<void> {
    const change = { endedAt: this.clock.now(), endReason };
    mustChange(await tx.update(DropLinkEntity, { ...seen, firmId }, change));
  }

  /** Read by the sign-in role, which sees nothing of a link but where it leads; null when no link has this token. */
  async place(token: string): Promise<DropPlace | null> {
    const { rows } = await this.signInPool.query<DropPlace>(
      `SELECT firm_id AS "firmId", engagement_id AS "engagementId", id AS "linkId" FROM drop_link WHERE token_sha256 = $1`,
      [secretHash(token)],
    );
    return rows[0] ?? null;
  }

  /** The same by what an opening gave; whether it still opens, the firm's side says. */
  async placeOfPass(pass: string): Promise<(DropPlace & { openingId: string }) | null> {
    const { rows } = await this.signInPool.query<DropPlace & { openingId: string }>(
      `SELECT firm_id AS "firmId", engagement_id AS "engagementId", drop_link_id AS "linkId", id AS "openingId"
       FROM drop_link_opening WHERE pass_sha256 = $1`,
      [secretHash(pass)],
    );
    return rows[0] ?? null;
  }

  async link(tx: Tx, { firmId, engagementId, linkId }: DropPlace): Promise<DropLinkRow | null> {
    const [row] = await tx.query<DropLinkRow[]>(selectDropLink, [firmId, engagementId, linkId]);
    return row ?? null;
  }

  /** A link of this engagement by its token, asked by who has just been told that. */
  async ofToken(tx: Tx, firmId: string, engagementId: string, token: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>(
      `SELECT id FROM drop_link WHERE firm_id = $1 AND engagement_id = $2 AND token_sha256 = $3`,
      [firmId, engagementId, secretHash(token)],
    );
    return row?.id ?? null;
  }

  /** The requests that a link asks for today. */
  async askedBy(tx: Tx, { firmId, engagementId, linkId }: DropPlace): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `${selectSent} AND EXISTS (SELECT FROM drop_link d WHERE d.firm_id = r.firm_id AND d.engagement_id = r.engagement_id
         AND d.id = $3 AND ${asksFor})`,
      [firmId, engagementId, linkId],
    );
    return rows.map(({ id }) => id);
  }

  async passUntil(tx: Tx, { firmId, engagementId }: DropPlace, openingId: string): Promise<Date | null> {
    const [row] = await tx.query<{ until: Date }[]>(
      `SELECT pass_until AS until FROM drop_link_opening WHERE firm_id = $1 AND engagement_id = $2 AND id = $3`,
      [firmId, engagementId, openingId],
    );
    return row?.until ?? null;
  }

  /** Opens the link for a while; gives the pass, which is told once. */
  async addOpening(
    tx: Tx,
    { firmId, engagementId, linkId }: DropPlace,
    ip: string,
  ): Promise<{ pass: string; until: Date }> {
    const pass = this.ids.secret(32).toString('base64url');
    const openedAt = this.clock.now();
    const until = new Date(openedAt.getTime() + dropLinkLimits.openHours * hourMs);
    await tx.query(
      `INSERT INTO drop_link_opening (firm_id, engagement_id, id, drop_link_id, ip, opened_at, pass_sha256, pass_until)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [firmId, engagementId, this.ids.next(), linkId, ip, openedAt, secretHash(pass), until],
    );
    return { pass, until };
  }
}
