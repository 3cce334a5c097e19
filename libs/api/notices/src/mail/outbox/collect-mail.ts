import { Clock, Ids, Mailer, type Tx } from '@akashi/api-platform';
import { mailKind, mailMoment, type MailKind } from '@akashi/domain/notice';
import { Injectable } from '@nestjs/common';
import type { AddedNotice } from '../../notice.store';
import { MailSettingStore } from '../setting/mail-setting.store';
import { MailOutbox } from './mail-outbox';

/** Says in which mail each new notice goes. Where the installation sends none, none waits for the day that it does. */
@Injectable()
export class CollectMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly settings: MailSettingStore,
    private readonly outbox: MailOutbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async of(tx: Tx, firmId: string, notices: readonly AddedNotice[]): Promise<void> {
    if (!this.mailer.isSetUp || notices.length === 0) return;
    for (const [, theirs] of Map.groupBy(notices, ({ person, client }) => `${person} ${client ?? ''}`)) {
      await this.ofPerson(tx, firmId, theirs);
    }
  }

  private async ofPerson(tx: Tx, firmId: string, notices: readonly AddedNotice[]): Promise<void> {
    const { person, client } = notices[0]!;
    const setting = await this.settings.standing(tx, { firmId, userId: person, clientId: client });
    const isMuted = (id: string | null) => id !== null && setting.muted.includes(id);
    const kindOf = ({ urgency, engagementId }: AddedNotice): MailKind | null =>
      mailKind({ urgency, isMuted: isMuted(engagementId) }, setting.way);
    const now = this.clock.now();
    for (const [kind, inside] of Map.groupBy(notices, kindOf)) {
      if (kind === null) continue;
      const id = this.ids.next();
      const sendAt = new Date(mailMoment(kind, setting, now.getTime()));
      const noticeIds = inside.map((one) => one.id);
      const mail = { id, messageId: this.mailer.messageId(id), person, client, kind, sendAt, noticeIds };
      await this.outbox.join(tx, firmId, mail, now);
    }
  }
}
