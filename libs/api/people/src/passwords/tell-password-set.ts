import { Clock } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';
import { PasswordMails } from './password-mails';
import type { SetPassword } from './set-password-by-link';
import { writeSetMail } from './write-password-mail';

/** Tells the person by mail that a link set their password, whoever used it. */
@Injectable()
export class TellPasswordSet {
  constructor(
    private readonly mails: PasswordMails,
    private readonly clock: Clock,
  ) {}

  execute({ email, firmName }: SetPassword): void {
    const letter = { to: email, ...writeSetMail(firmName, this.clock.now()) };
    this.mails.begin(() => Promise.resolve(letter));
  }
}
