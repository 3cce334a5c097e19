import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { FirmView, MaintainFirmBody } from '@akashi/contracts';
import { at, firmApi } from '@akashi/contracts/api';
import { mayMaintainFirm } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, TextField, texts, type Fact } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** The firm's record as every report names it. What another person saved meanwhile is shown, and nothing typed is lost. */
@Component({
  selector: 'ak-maintain-firm-dialog',
  imports: [DateField, Facts, FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-facts akStale [facts]="standing()" />
      <ak-text-field [label]="t().name" [formField]="form.fields.name" />
      <ak-text-field [label]="t().kana" [formField]="form.fields.nameKana" />
      <ak-text-field [label]="t().number" form="code" [formField]="form.fields.number" />
      <ak-date-field [label]="t().from" [formField]="form.fields.registeredOn" />
      <ak-date-field [label]="t().until" [formField]="form.fields.validUntil" />
    </ak-form-dialog>
  `,
})
export class MaintainFirmDialog {
  private readonly api = inject(Api);
  private readonly base = signal(inject<FirmView>(DIALOG_DATA));
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['監査機関の登録情報を変更します', 'Change the record of the firm'],
    name: ['名称', 'Name'],
    kana: ['フリガナ', 'Reading in kana'],
    number: ['ISMAP監査機関の登録番号', 'ISMAP registration number'],
    from: ['登録日', 'Registered on'],
    until: ['有効期限', 'Valid until'],
    save: ['変更', 'Change'],
    none: ['なし', 'none'],
  });
  /** What the server holds now. */
  protected readonly standing = computed((): readonly Fact[] => {
    const it = this.base();
    return [
      { label: this.t().name, value: it.name },
      { label: this.t().kana, value: it.nameKana },
      { label: this.t().number, value: it.ismapRegistrationNo ?? this.t().none },
      { label: this.t().from, value: it.ismapRegisteredOn ?? this.t().none },
      { label: this.t().until, value: it.ismapValidUntil ?? this.t().none },
    ];
  });
  protected readonly form = ruleForm({
    said: {
      name: this.base().name,
      nameKana: this.base().nameKana,
      number: this.base().ismapRegistrationNo ?? '',
      registeredOn: this.base().ismapRegisteredOn ?? '',
      validUntil: this.base().ismapValidUntil ?? '',
    },
    required: ['name', 'nameKana'],
    rule: (said) => mayMaintainFirm(this.bodyOf(said)),
    about: {
      'firm.name-missing': 'name',
      'firm.registration-date-invalid': 'registeredOn',
      'firm.registration-ends-before-it-begins': 'validUntil',
    },
    sending: this.sending,
    send: (said) => this.maintain(this.bodyOf(said)),
    refresh: async () => this.base.set(await this.api.ask(at(firmApi.view))),
  });

  private maintain(body: MaintainFirmBody): Promise<FirmView | undefined> {
    return this.sending.run((key) => this.api.send(at(firmApi.maintain), body, key));
  }

  private bodyOf(said: SaidOfFirm): MaintainFirmBody {
    return {
      name: said.name.trim(),
      nameKana: said.nameKana.trim(),
      ismapRegistrationNo: said.number.trim() || null,
      ismapRegisteredOn: said.registeredOn || null,
      ismapValidUntil: said.validUntil || null,
      version: this.base().version,
    };
  }
}

interface SaidOfFirm {
  name: string;
  nameKana: string;
  number: string;
  registeredOn: string;
  validUntil: string;
}
