import { isMailAddress, type MailFault } from '@akashi/domain/notice';
import type { MailServer } from '../api-config';
import { composeMail, type OutgoingMail } from './compose-mail';
import { deliver, greet } from './deliver';

/** Sends mail by the server that the installation names, or none. */
export class Mailer {
  constructor(private readonly server: MailServer | null) {}

  /** Whether a server is named: without one no mail waits and none fails. */
  get isSetUp(): boolean {
    return this.server !== null;
  }

  /** Whom mail comes from; empty without a server. */
  get sender(): string {
    return this.server?.from.address ?? '';
  }

  /** The id by which a mail is known again, however often it is sent. */
  messageId(id: string): string {
    return `<${id}@${this.sender.split('@')[1] ?? 'localhost'}>`;
  }

  /** Null where the server has taken it. */
  async send(mail: OutgoingMail): Promise<MailFault | null> {
    if (!this.server) return 'unreachable';
    if (!isMailAddress(mail.to)) return 'address-odd';
    return deliver(this.server, mail.to, await composeMail(this.server.from, mail));
  }

  /** Null where the server lets us in; nothing is sent. */
  greet(): Promise<MailFault | null> {
    return this.server ? greet(this.server) : Promise.resolve('unreachable');
  }
}
