import type { Tx } from '@akashi/api-platform';
import type { LinkNews } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import type { OfLink } from './mail-outbox';

/** What a link's recipient is to be told. */
export interface NewLinkNews extends OfLink {
  /** It is told once. */
  cause: string;
  what: LinkNews;
  requestId: string | null;
  dueOn: string | null;
}

/** News that wait for the mail of a link: the one writer of `mail_link_news`. */
@Injectable()
export class LinkNewsStore {
  /** Of these causes, those that the link's recipient was told of before. */
  async known(tx: Tx, firmId: string, { linkId }: OfLink, causes: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ cause: string }[]>(
      `SELECT cause FROM mail_link_news WHERE firm_id = $1 AND drop_link_id = $2 AND cause = ANY ($3::text[])`,
      [firmId, linkId, causes],
    );
    return new Set(rows.map(({ cause }) => cause));
  }

  async add(tx: Tx, firmId: string, mailId: string, news: readonly NewLinkNews[]): Promise<void> {
    await tx.query(
      `INSERT INTO mail_link_news (firm_id, engagement_id, drop_link_id, cause, what, request_id, due_on, mail_id)
       SELECT $1, x."engagementId", x."linkId", x.cause, x.what, x."requestId", x."dueOn", $3
       FROM json_to_recordset($2::json) AS x("engagementId" uuid, "linkId" uuid, cause text, what text, "requestId" uuid, "dueOn" date)
       ON CONFLICT DO NOTHING`,
      [firmId, JSON.stringify(news), mailId],
    );
  }
}
