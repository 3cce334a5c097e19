import { MailedInvitations, type MailedInvitation } from '@akashi/api-people';
import { Ids, Mailer, writeParagraphs } from '@akashi/api-platform';
import { invitationMailWords } from '@akashi/contracts';
import { minuteInJapan } from '@akashi/domain/dates';
import { Injectable } from '@nestjs/common';
import type { WrittenMail } from './replaced-mail';

/** The mail of an invitation, in both languages; it names the firm and nobody. */
@Injectable()
export class InvitationMail {
  constructor(
    private readonly invitations: MailedInvitations,
    private readonly mailer: Mailer,
    private readonly ids: Ids,
  ) {}

  /**
   * Null where it waits for nobody any more. Each try has a link of its own, and so an id of its own: a mail program that knew the
   * earlier one would hide the only link that opens.
   */
  async of(invitation: MailedInvitation): Promise<(WrittenMail & { messageId: string }) | null> {
    const made = await this.invitations.make(invitation);
    if (!made) return null;
    const { email, firmName, address, expiresAt } = made;
    const languages = (['ja', 'en'] as const).map((lang) => {
      const t = invitationMailWords[lang];
      const until = t.until(minuteInJapan(expiresAt));
      return { lang, paragraphs: [t.said(firmName), address, until, t.unexpected] };
    });
    const { ja, en } = invitationMailWords;
    const messageId = this.mailer.messageId(this.ids.next());
    return { address: email, messageId, subject: `${ja.subject} / ${en.subject}`, ...writeParagraphs(languages) };
  }
}
