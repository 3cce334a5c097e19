import { Component, computed, inject, input } from '@angular/core';
import { mailFaultLabels, type CorrectionRecipientView, type CorrectionView } from '@akashi/contracts';
import { at, correctionApi } from '@akashi/contracts/api';
import { Api, EngagementContext, momentInJapan, problemOf } from '@akashi/web-platform';
import { Button, Chip, Dialogs, Language, MailAddress, ReadState, texts, Toasts } from '@akashi/web-ui';
import { ReportEditor } from '../report/report-editor';
import { TellRecipientDialog, type TellRecipientAsk } from './tell-recipient-dialog';

/** Who received the version that is replaced: by a link or in a package; and when each was told. */
@Component({
  selector: 'ak-correction-recipients',
  imports: [Button, Chip, MailAddress, ReadState],
  template: `
    <section>
      <h2>{{ t().title(open().length) }}</h2>
      @if (!read.hasValue()) {
        <ak-read-state [loading]="read.isLoading()" [problem]="problem()" (retry)="read.reload()" />
      } @else if (recipients().length === 0) {
        <p class="sub">{{ t().none }}</p>
      } @else {
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().name">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{{ t().recipient }}</th>
                <th scope="col">{{ t().received }}</th>
                <th scope="col">{{ t().told }}</th>
              </tr>
            </thead>
            <tbody>
              @for (one of recipients(); track one.id) {
                <tr>
                  <th scope="row">
                    {{ one.name }}
                    @if (one.email; as email) {
                      <ak-mail-address [address]="email" />
                    } @else {
                      <small>{{ t().inPackage }}</small>
                    }
                  </th>
                  <td>
                    <time class="id">{{ one.receivedOn ?? t().notYet }}</time>
                  </td>
                  <td>
                    @if (one.mail; as mail) {
                      <ak-chip [state]="mailChips[mail.state]">{{ t().mail(mail.state) }}</ak-chip>
                      <span class="cap">{{
                        mail.fault ? faults[mail.fault][lang()] : mail.at ? at(mail.at) : ''
                      }}</span>
                    }
                    @if (one.told; as told) {
                      <ak-chip state="ok">{{ told.on }}</ak-chip>
                      <span class="cap">{{ told.way }}　{{ told.byName }}</span>
                    } @else if (correction().state === 'issued' && one.mail?.state !== 'sent') {
                      <ak-button size="s" icon="mail" [reason]="reason()" [shown]="false" (press)="tell(one)"
                        >{{ t().tell }}<span class="vh">　{{ one.name }}</span></ak-button
                      >
                    } @else if (correction().state !== 'issued') {
                      <span class="sub">{{ t().later }}</span>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--ak-space-12) 0;
      border-top: 1px solid var(--ak-line);
    }
    h2 {
      margin-bottom: var(--ak-space-8);
    }
    small {
      display: block;
      color: var(--ak-text-2);
    }
    .scroll {
      overflow-x: auto;
    }
  `,
})
export class CorrectionRecipients {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly editor = inject(ReportEditor);

  readonly correction = input.required<CorrectionView>();

  protected readonly lang = inject(Language).lang;
  protected readonly faults = mailFaultLabels;
  protected readonly at = momentInJapan;
  protected readonly mailChips = { waiting: 'wait', sent: 'ok', undelivered: 'bad' } as const;
  protected readonly read = this.api.read(() => {
    const path = this.editor.path();
    return path && at(correctionApi.recipients, { ...path, correctionId: this.correction().id });
  });
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly recipients = computed(() => (this.read.hasValue() ? this.read.value() : []));
  protected readonly open = computed(() =>
    this.recipients().filter(({ told, mail }) => told === null && mail?.state !== 'sent'),
  );
  protected readonly t = texts({
    title: (n: number) => [n === 0 ? '知らせる人' : `知らせる人 ${n}`, n === 0 ? 'To be told' : `To be told: ${n}`],
    name: ['知らせる人', 'To be told'],
    none: ['前の版はまだ誰にも渡していません。', 'Nobody has been given the old version.'],
    recipient: ['受取人', 'Recipient'],
    received: ['前の版の受領', 'Received the old version'],
    notYet: ['未受領', 'Not yet'],
    inPackage: ['引渡しパッケージ', 'In the package'],
    told: ['通知', 'Told'],
    mail: (state: 'waiting' | 'sent' | 'undelivered') => [
      { waiting: 'メール送信待ち', sent: 'メールで通知', undelivered: 'メール不達' }[state],
      { waiting: 'Mail waits', sent: 'Told by mail', undelivered: 'Mail not delivered' }[state],
    ],
    tell: ['通知の記録', 'Record'],
    later: ['発行の後', 'After the issue'],
    cannot: ['業務実施責任者が記録します。', 'The engagement leader records it.'],
    done: (name: string) => [`${name} さんへの通知を記録しました。`, `It is on record that ${name} was told.`],
  });
  protected readonly reason = computed(() => (this.context.can('correction.tell') ? '' : this.t().cannot));

  protected async tell(recipient: CorrectionRecipientView): Promise<void> {
    const ask: TellRecipientAsk = {
      engagementId: this.editor.engagementId(),
      correction: this.correction(),
      recipient,
    };
    const told = await this.dialogs.open<CorrectionRecipientView[], TellRecipientAsk>(TellRecipientDialog, ask);
    if (told) this.read.set(told);
    else this.read.reload();
    if (told) this.toasts.show(this.t().done(recipient.name));
  }
}
