import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type PackageView } from '@akashi/contracts';
import { mayHandOver } from '@akashi/domain/handoff';
import { Api, Sending, todayInJapan, inEngagement } from '@akashi/web-platform';
import {
  Button,
  DateField,
  DialogFrame,
  Facts,
  Language,
  ProblemNote,
  TextField,
  texts,
  shortHash,
  sizeWords,
  type Fact,
} from '@akashi/web-ui';

export interface HandOverAsk {
  engagementId: string;
  latest: PackageView;
}

/** To whom the package went, and on which day. It is built again and compared before it is recorded. */
@Component({
  selector: 'ak-hand-over-dialog',
  imports: [Button, DateField, DialogFrame, Facts, ProblemNote, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title">
        <p>{{ t().what }}</p>
        <ak-facts [facts]="facts()" />
        <ak-problem-note [problem]="sending.problem()" />
        <ak-text-field [label]="t().to" [help]="t().toHelp" [required]="true" [(value)]="to" [fault]="faults().to" />
        <ak-date-field [label]="t().on" [required]="true" [(value)]="on" [fault]="faults().on" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" key="Ctrl+Enter" [busy]="sending.busy()">{{
          t().send
        }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class HandOverDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<HandOverAsk>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<PackageView>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly to = signal('');
  protected readonly on = signal(todayInJapan());
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: ['引渡しを記録します', 'Record the hand-over'],
    what: [
      '記録の前に、パッケージがもう一度検証されます。引き渡した版は変わりません。',
      'The package is verified once more first. The version handed over does not change.',
    ],
    version: ['版', 'Version'],
    size: ['大きさ', 'Size'],
    to: ['引渡し先', 'Handed over to'],
    toHelp: ['会社・部署・氏名', 'Company, department and name.'],
    on: ['引渡日', 'Handed over on'],
    cancel: ['やめる', 'Cancel'],
    send: ['引渡しの記録', 'Record'],
  });
  protected readonly facts = computed((): Fact[] => {
    const { versionNo, size, fileSha256 } = this.ask.latest;
    return [
      { label: this.t().version, value: String(versionNo) },
      { label: this.t().size, value: sizeWords(size) },
      { label: 'SHA-256', value: shortHash(fileSha256), code: true },
    ];
  });
  private readonly decision = computed(() => {
    const { versionNo } = this.ask.latest;
    return mayHandOver({
      engagementState: 'issued',
      version: versionNo,
      latestVersion: versionNo,
      verified: true,
      alreadyHandedOver: false,
      recipient: this.to(),
      on: this.on(),
      today: todayInJapan(),
    });
  });
  protected readonly faults = computed(() => {
    const decision = this.decision();
    if (!this.tried() || decision.allowed) return { to: '', on: '' };
    const said = problemText(decision.code)[this.lang()].happened;
    const isAboutRecipient = decision.code.startsWith('package.recipient-');
    return isAboutRecipient ? { to: said, on: '' } : { to: '', on: said };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const { engagementId, latest } = this.ask;
    const path = inEngagement(engagementId, 'package', latest.id, 'hand-over');
    const body = { version: latest.version, handedOverOn: this.on(), handedOverTo: this.to().trim() };
    const handed = await this.sending.run((key) => this.api.post<PackageView>(path, body, key));
    if (handed) this.dialog.close(handed);
  }
}
