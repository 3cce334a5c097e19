import { RelyingParty } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import type { NoticeOwner } from '../../notice.store';
import { MailTokens } from '../unsubscribe/mail-tokens';
import type { MailLinks } from './write-mail';

/** Where a mail leads: addresses of the installation as browsers know it, and of nobody else. */
@Injectable()
export class LinksOfMail {
  constructor(
    private readonly installation: RelyingParty,
    private readonly tokens: MailTokens,
  ) {}

  of(owner: NoticeOwner): MailLinks & { oneClick: string } {
    const at = (path: string) => this.installation.at(path);
    const token = this.tokens.of(owner);
    const inbox = owner.clientId === null ? '/inbox' : '/client/notices';
    return {
      at,
      inbox: at(inbox),
      setting: at(`${inbox}/mail`),
      // Behind the #: what opens the page tells no server which mail it came from.
      unsubscribe: at(`/unsubscribe#${token}`),
      oneClick: at(`/api/mail/unsubscribe/${token}`),
    };
  }
}
