import { Clock, ensure, SecurityLog } from '@akashi/api-platform';
import { accountAddress, answerLostPassword, mayAskPasswordLink } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../sessions/sign-in-throttle';
import { LostPasswordStore, type PlaceOfLost } from './lost-password.store';
import { MailPasswordLink } from './mail-password-link';
import { PasswordMails, type PasswordLetter } from './password-mails';
import { writeByProviderMail } from './write-password-mail';

/** Askings in a minute from one address, whomever they are for. */
const perAddress = 10;

/**
 * Somebody asks for a link to a lost password, and is answered before anything of the address was looked up. Askings are counted by where
 * they come from and by the address asked for, whether or not anybody has it.
 */
@Injectable()
export class AskPasswordLink {
  constructor(
    private readonly store: LostPasswordStore,
    private readonly throttle: SignInThrottle,
    private readonly mails: PasswordMails,
    private readonly mailLink: MailPasswordLink,
    private readonly log: SecurityLog,
    private readonly clock: Clock,
  ) {}

  async execute(email: string, from: { ip: string; requestId: string }): Promise<void> {
    ensure(mayAskPasswordLink({ sendsMail: this.mails.isSetUp }));
    const to = accountAddress(email);
    await this.throttle.admitWithin(`password-ask:${from.ip}`, perAddress);
    await this.throttle.admit(`password-ask-for:${to}`);
    this.mails.begin(() => this.letter(to, from));
  }

  private async letter(to: string, from: { ip: string; requestId: string }): Promise<PasswordLetter | null> {
    const places = await this.store.places(to);
    const answer = answerLostPassword(places);
    if (answer.mail === 'none') return null;
    this.tell(answer.place, from);
    if (answer.mail === 'link') return this.mailLink.letter(answer.place, to, from.requestId);
    return { to, ...writeByProviderMail(answer.place.firmName) };
  }

  /** Each firm that the person belongs to is told, as it is of a wrong password. */
  private tell({ userId }: PlaceOfLost, { ip, requestId }: { ip: string; requestId: string }): void {
    this.log.noteAtDoor(userId, {
      ...{ at: this.clock.now().toISOString(), kind: 'factor', operation: 'passwordLink.ask', thing: 'account' },
      ...{ object: userId, engagement: null, outcome: 'done', code: null, address: ip, request: requestId, facts: {} },
    });
  }
}
