import { Clock, Ids, Mailer, type Tx } from '@akashi/api-platform';
import { addDays } from '@akashi/domain/dates';
import type { LedgerEvent } from '@akashi/domain/ledger';
import {
  dueNotice,
  linkExpiresWithinDays,
  linkNewsOf,
  mailDefaults,
  mailMoment,
  mailTerms,
  toldAfterDays,
} from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import { selectDueOfLinks, selectExpiringLinks, selectLinksOfRequest } from './link-news.query';
import { LinkNewsStore, type NewLinkNews } from './link-news.store';
import { MailOutbox, type OfLink } from './mail-outbox';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What happens to a drop link and to what it asks for waits for the mail of its recipient. They have no account and so no setting:
 * the usual quiet hours are theirs, and what comes until they are over is one mail.
 */
@Injectable()
export class CollectLinkNews {
  constructor(
    private readonly mailer: Mailer,
    private readonly outbox: MailOutbox,
    private readonly news: LinkNewsStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** An event from before the time that news are kept tells nothing: whether it was told is not known any more. */
  async of(tx: Tx, event: LedgerEvent): Promise<void> {
    const what = linkNewsOf(event.action);
    const { tenant, engagement, entity, id: cause, at } = event;
    if (!this.mailer.isSetUp || what === null || engagement === null) return;
    if (new Date(at) < this.keptSince()) return;
    const isOfLink = what === 'made' || what === 'ended';
    const links = isOfLink ? [{ linkId: entity.id }] : await this.askingLinks(tx, event);
    const told = { engagementId: engagement, cause, what, dueOn: null, requestId: isOfLink ? null : entity.id };
    for (const { linkId } of links) await this.add(tx, tenant, [{ ...told, linkId }]);
  }

  /**
   * What no act tells: a day that is near, and one that has passed; and a link that expires. Another day for the same request is told
   * anew.
   */
  async ofDays(tx: Tx, firmId: string): Promise<void> {
    if (!this.mailer.isSetUp) return;
    const today = this.clock.today();
    const of = [firmId, addDays(today, 1), this.clock.now(), addDays(today, -toldAfterDays)];
    const rows = await tx.query<(OfLink & { requestId: string; dueOn: string })[]>(selectDueOfLinks, of);
    const news = rows.map((row): NewLinkNews => {
      const what = dueNotice(row.dueOn, today);
      return { ...row, what, cause: `${what} ${row.requestId} ${row.dueOn}` };
    });
    const expiring = await this.expiring(tx, firmId);
    for (const [, theirs] of Map.groupBy([...news, ...expiring], ({ linkId }) => linkId)) {
      await this.add(tx, firmId, theirs);
    }
  }

  private async expiring(tx: Tx, firmId: string): Promise<NewLinkNews[]> {
    const of = [firmId, linkExpiresWithinDays, this.clock.now()];
    const links = await tx.query<OfLink[]>(selectExpiringLinks, of);
    return links.map((link) => ({ ...link, what: 'expires', cause: 'expires', requestId: null, dueOn: null }));
  }

  private askingLinks(tx: Tx, { tenant, engagement, entity, at }: LedgerEvent): Promise<Pick<OfLink, 'linkId'>[]> {
    return tx.query(selectLinksOfRequest, [tenant, engagement, this.clock.now(), entity.id, at]);
  }

  /** News of one link. */
  private async add(tx: Tx, firmId: string, news: readonly NewLinkNews[]): Promise<void> {
    const { engagementId, linkId } = news[0]!;
    const link = { engagementId, linkId };
    const causes = news.map(({ cause }) => cause);
    const known = await this.news.known(tx, firmId, link, causes);
    const fresh = news.filter(({ cause }) => !known.has(cause));
    if (fresh.length === 0) return;
    const now = this.clock.now();
    const id = this.ids.next();
    const sendAt = new Date(mailMoment('deadline', mailDefaults, now.getTime()));
    const mail = { id, messageId: this.mailer.messageId(id), link, sendAt };
    await this.news.add(tx, firmId, await this.outbox.joinLink(tx, firmId, mail, now), fresh);
  }

  private keptSince(): Date {
    return new Date(this.clock.now().getTime() - mailTerms.keptDays * dayMs);
  }
}
