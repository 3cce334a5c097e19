import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, type FirmView, type MaintainFirmBody } from '@akashi/contracts';
import { mayMaintainFirm } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import {
  Button,
  DateField,
  DialogFrame,
  Facts,
  Language,
  Note,
  ProblemNote,
  TextField,
  texts,
  type Fact,
} from '@akashi/web-ui';

/** The firm's record as every report names it. What another person saved meanwhile is shown, and nothing typed is lost. */
@Component({
  selector: 'ak-maintain-firm-dialog',
  imports: [Button, DateField, DialogFrame, Facts, Note, ProblemNote, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title">
        @if (other(); as facts) {
          <ak-note kind="warn" [live]="true" [title]="t().stale">
            <p>{{ t().staleNext }}</p>
            <ak-facts [facts]="facts" />
          </ak-note>
        } @else {
          <ak-problem-note [problem]="sending.problem()" />
        }
        <ak-text-field
          [label]="t().name"
          [required]="true"
          [(value)]="name"
          [fault]="faultOf('firm.name-missing', 'firm.name-not-storable')"
        />
        <ak-text-field [label]="t().kana" [required]="true" [(value)]="nameKana" />
        <ak-text-field [label]="t().number" form="code" [(value)]="number" />
        <ak-date-field
          [label]="t().from"
          [(value)]="registeredOn"
          [fault]="faultOf('firm.registration-date-invalid')"
        />
        <ak-date-field
          [label]="t().until"
          [(value)]="validUntil"
          [fault]="faultOf('firm.registration-ends-before-it-begins')"
        />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="sending.busy()">{{ t().save }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class MaintainFirmDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly dialog = inject<DialogRef<FirmView>>(DialogRef);
  private readonly base = signal(inject<FirmView>(DIALOG_DATA));
  protected readonly sending = new Sending();

  protected readonly name = signal(this.base().name);
  protected readonly nameKana = signal(this.base().nameKana);
  protected readonly number = signal(this.base().ismapRegistrationNo ?? '');
  protected readonly registeredOn = signal(this.base().ismapRegisteredOn ?? '');
  protected readonly validUntil = signal(this.base().ismapValidUntil ?? '');
  private readonly tried = signal(false);
  private readonly isStale = signal(false);

  protected readonly t = texts({
    title: ['監査機関の登録情報を変更します', 'Change the record of the firm'],
    name: ['名称', 'Name'],
    kana: ['フリガナ', 'Reading in kana'],
    number: ['ISMAP監査機関の登録番号', 'ISMAP registration number'],
    from: ['登録日', 'Registered on'],
    until: ['有効期限', 'Valid until'],
    cancel: ['やめる', 'Cancel'],
    save: ['変更', 'Change'],
    stale: ['ほかの人が先に変更しました', 'Somebody else changed it first'],
    staleNext: [
      '入力した内容は下に残っています。次の今の内容と見比べ、よければもう一度［変更］を押してください。',
      'What you typed is still below. Compare it with what stands now and press Change again to replace it.',
    ],
    none: ['なし', 'none'],
  });

  private readonly decision = computed(() => mayMaintainFirm(this.body()));
  /** What the server holds now, when it is not what this dialog was opened with. */
  protected readonly other = computed((): readonly Fact[] | null => {
    if (!this.isStale()) return null;
    const it = this.base();
    return [
      { label: this.t().name, value: it.name },
      { label: this.t().kana, value: it.nameKana },
      { label: this.t().number, value: it.ismapRegistrationNo ?? this.t().none },
      { label: this.t().from, value: it.ismapRegisteredOn ?? this.t().none },
      { label: this.t().until, value: it.ismapValidUntil ?? this.t().none },
    ];
  });

  protected faultOf(...codes: string[]): string {
    const decision = this.decision();
    if (!this.tried() || decision.allowed || !codes.includes(decision.code)) return '';
    return problemText(decision.code)[this.language.lang()].happened;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const changed = await this.sending.run(() => this.api.put<FirmView>('firm', this.body()));
    if (changed) this.dialog.close(changed);
    else if (this.sending.failure()?.code === 'stale-version') await this.showOther();
  }

  private async showOther(): Promise<void> {
    this.base.set(await this.api.get<FirmView>('firm'));
    this.isStale.set(true);
  }

  private body(): MaintainFirmBody {
    return {
      name: this.name().trim(),
      nameKana: this.nameKana().trim(),
      ismapRegistrationNo: this.number().trim() || null,
      ismapRegisteredOn: this.registeredOn() || null,
      ismapValidUntil: this.validUntil() || null,
      version: this.base().version,
    };
  }
}
