import { Injectable } from '@nestjs/common';
import type { AnyTakenMail, OfInvitation, OfLink, OfReplaced, TakenMail } from '../outbox/mail-outbox';
import { InvitationMail } from './invitation-mail';
import { LinkMail } from './link-mail';
import { ReadMailContent } from './mail-content';
import { LinksOfMail } from './mail-links';
import { ReplacedMail } from './replaced-mail';
import { writeMail } from './write-mail';

/** A mail as it is written, and where it goes. */
export interface Letter {
  address: string;
  subject: string;
  text: string;
  html: string;
  unsubscribeUrl: string | null;
  /** Of one that is another each time it is sent. */
  messageId?: string;
}

/** Writes a mail when it is sent, of what its reader may know at that moment. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly content: ReadMailContent,
    private readonly links: LinksOfMail,
    private readonly replaced: ReplacedMail,
    private readonly invitations: InvitationMail,
    private readonly linkMail: LinkMail,
  ) {}

  /** Null where nobody has to be told any more. */
  of(firmId: string, mail: AnyTakenMail): Promise<Letter | null> {
    if (mail.invitation) return this.toInvited(firmId, mail.invitation);
    if (mail.link) return this.toHolder(firmId, mail.link, mail.id);
    return mail.replaced ? this.toRecipient(firmId, mail.replaced) : this.toPerson(firmId, mail);
  }

  private async toPerson(firmId: string, mail: TakenMail): Promise<Letter | null> {
    const content = await this.content.of(firmId, mail);
    if (!content) return null;
    const { oneClick, ...links } = this.links.of({ firmId, userId: mail.person, clientId: mail.client });
    return { ...writeMail(content, mail.kind, links), address: content.address, unsubscribeUrl: oneClick };
  }

  /** Nobody unsubscribes from what lets them in. */
  private async toInvited(firmId: string, invitation: OfInvitation): Promise<Letter | null> {
    const written = await this.invitations.of({ firmId, ...invitation });
    return written && { ...written, unsubscribeUrl: null };
  }

  /** They have no setting: what they are told lets them in or out, or is a deadline. */
  private async toHolder(firmId: string, link: OfLink, mailId: string): Promise<Letter | null> {
    const written = await this.linkMail.of(firmId, link, mailId);
    return written && { ...written, unsubscribeUrl: null };
  }

  /** It is owed once to whoever has the old version, and there is nothing to unsubscribe from. */
  private async toRecipient(firmId: string, of: OfReplaced): Promise<Letter | null> {
    const written = await this.replaced.of(firmId, of);
    return written && { ...written, unsubscribeUrl: null };
  }
}
