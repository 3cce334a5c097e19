import { Component, computed, inject, input } from '@angular/core';
import { mailFaultLabels, type InvitationMailView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Chip, Language, texts } from '@akashi/web-ui';

/** How far the mail of an invitation is; nothing where its link was handed over. */
@Component({
  selector: 'ak-invitation-mail',
  imports: [Chip],
  template: `
    @if (said(); as words) {
      @if (mail()?.state === 'undelivered') {
        <ak-chip state="bad">{{ words }}</ak-chip>
      } @else {
        <small>{{ words }}</small>
      }
    }
  `,
  styles: `
    small {
      display: block;
    }
  `,
})
export class InvitationMail {
  private readonly language = inject(Language);
  readonly mail = input.required<InvitationMailView | null>();

  private readonly t = texts({
    waiting: ['メールの送信待ち', 'Mail is about to be sent'],
    sent: (moment: string) => [`メール送信済み ${moment}`, `Mailed ${moment}`],
    undelivered: (why: string) => [`メールが届きません（${why}）`, `Mail not delivered (${why})`],
  });
  protected readonly said = computed(() => {
    const [mail, t] = [this.mail(), this.t()];
    if (!mail) return null;
    if (mail.state === 'sent') return t.sent(mail.at ? momentInJapan(mail.at) : '');
    const why = mail.fault ? mailFaultLabels[mail.fault][this.language.lang()] : '';
    return mail.state === 'undelivered' ? t.undelivered(why) : t.waiting;
  });
}
