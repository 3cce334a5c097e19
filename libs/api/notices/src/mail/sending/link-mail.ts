import { Clock, Transactions } from '@akashi/api-platform';
import { toldNews } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import type { OfLink } from '../outbox/mail-outbox';
import { selectLink, selectNews } from './link-mail.query';
import type { WrittenMail } from './replaced-mail';
import { writeLinkMail, type LinkFacts, type ToldNews } from './write-link-mail';

/**
 * The mail to whoever has a drop link. It holds no link: that was handed over once, its address is kept nowhere, and opening it asks for
 * a code that goes to the same mailbox, so whoever has the mail alone has nothing.
 */
@Injectable()
export class LinkMail {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Null where nothing of it stands any more. */
  async of(firmId: string, { engagementId, linkId }: OfLink, mailId: string): Promise<WrittenMail | null> {
    const of = [firmId, engagementId, linkId];
    const { link, news } = await this.transactions.read({ firmId, clientId: null }, async (tx) => ({
      link: (await tx.query<(LinkFacts & { isOpen: boolean })[]>(selectLink, [...of, this.clock.now()]))[0],
      news: await tx.query<(ToldNews & { stands: boolean })[]>(selectNews, [...of, mailId]),
    }));
    if (!link) return null;
    const told = toldNews(news, link.isOpen);
    return told.length === 0 ? null : writeLinkMail(link, told);
  }
}
