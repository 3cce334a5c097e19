import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { credentialLabels, problemText, type MemberView, type RecordCredentialBody } from '@akashi/contracts';
import { mayRecordCredential } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Button, DateField, DialogFrame, Language, ProblemNote, SelectField, TextField, texts } from '@akashi/web-ui';

export interface RecordCredentialAsk {
  member: MemberView;
  today: string;
}

const OTHER = '';

/** A credential as its certificate says it: type, number and the days it holds. It is added, never changed. */
@Component({
  selector: 'ak-record-credential-dialog',
  imports: [Button, DateField, DialogFrame, ProblemNote, SelectField, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(ask.member.name)">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-select-field [label]="t().type" [options]="types()" [required]="true" [(value)]="type" />
        @if (type() === other) {
          <ak-text-field
            [label]="t().otherType"
            [required]="true"
            [(value)]="typeText"
            [fault]="faultOf('credential.type-missing', 'credential.type-not-storable')"
          />
        }
        <ak-text-field
          form="code"
          [label]="t().number"
          [required]="true"
          [(value)]="number"
          [fault]="faultOf('credential.number-missing', 'credential.number-not-storable')"
        />
        <ak-date-field
          [label]="t().from"
          [required]="true"
          [(value)]="validFrom"
          [fault]="faultOf('credential.date-invalid')"
        />
        <ak-date-field
          [label]="t().until"
          [help]="t().untilHelp"
          [(value)]="validUntil"
          [fault]="faultOf('credential.ends-before-it-begins')"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="sending.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class RecordCredentialDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly dialog = inject<DialogRef<MemberView>>(DialogRef);
  protected readonly ask = inject<RecordCredentialAsk>(DIALOG_DATA);
  protected readonly sending = new Sending();

  protected readonly other = OTHER;
  protected readonly type = signal('CAIS_LEAD_AUDITOR');
  protected readonly typeText = signal('');
  protected readonly number = signal('');
  protected readonly validFrom = signal('');
  protected readonly validUntil = signal('');
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: (name: string) => [`${name}さんの資格を記録します`, `Record a credential of ${name}`],
    type: ['資格', 'Credential'],
    another: ['ほかの資格', 'Another'],
    otherType: ['資格の名称', 'Name of the credential'],
    number: ['登録番号', 'Number'],
    from: ['登録日', 'Valid from'],
    until: ['有効期限', 'Valid until'],
    untilHelp: ['期限のない資格は空欄にします。', 'Leave it empty for one that does not expire.'],
    cancel: ['やめる', 'Cancel'],
    send: ['記録', 'Record'],
  });
  protected readonly types = computed(() => [
    ...Object.entries(credentialLabels).map(([value, label]) => ({ value, label: label[this.language.lang()] })),
    { value: OTHER, label: this.t().another },
  ]);
  private readonly body = computed((): RecordCredentialBody => ({
    type: this.type() === OTHER ? this.typeText().trim() : this.type(),
    number: this.number().trim(),
    validFrom: this.validFrom(),
    validUntil: this.validUntil() || null,
  }));
  private readonly decision = computed(() => mayRecordCredential(this.body()));

  protected faultOf(...codes: string[]): string {
    const decision = this.decision();
    if (!this.tried() || decision.allowed || !codes.includes(decision.code)) return '';
    return problemText(decision.code)[this.language.lang()].happened;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const path = `members/${this.ask.member.userId}/credentials`;
    const recorded = await this.sending.run((key) => this.api.post<MemberView>(path, this.body(), key));
    if (recorded) this.dialog.close(recorded);
  }
}
