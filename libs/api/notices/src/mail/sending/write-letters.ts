import { Injectable } from '@nestjs/common';
import type { OfReplaced, TakenMail, TakenReplacedMail } from '../outbox/mail-outbox';
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
}

/** Writes a mail when it is sent, of what its reader may know at that moment. */
@Injectable()
export class WriteLetters {
  constructor(
    private readonly content: ReadMailContent,
    private readonly links: LinksOfMail,
    private readonly replaced: ReplacedMail,
  ) {}

  /** Null where nobody has to be told any more. */
  of(firmId: string, mail: TakenMail | TakenReplacedMail): Promise<Letter | null> {
    return mail.replaced ? this.toRecipient(firmId, mail.replaced) : this.toPerson(firmId, mail);
  }

  private async toPerson(firmId: string, mail: TakenMail): Promise<Letter | null> {
    const content = await this.content.of(firmId, mail);
    if (!content) return null;
    const { oneClick, ...links } = this.links.of({ firmId, userId: mail.person, clientId: mail.client });
    return { ...writeMail(content, mail.kind, links), address: content.address, unsubscribeUrl: oneClick };
  }

  /** It is owed once to whoever has the old version, and there is nothing to unsubscribe from. */
  private async toRecipient(firmId: string, of: OfReplaced): Promise<Letter | null> {
    const written = await this.replaced.of(firmId, of);
    return written && { ...written, unsubscribeUrl: null };
  }
}
