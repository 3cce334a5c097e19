import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { credentialLabels, type MemberView, type RecordCredentialBody } from '@akashi/contracts';
import { at, memberApi } from '@akashi/contracts/api';
import { mayRecordCredential } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Language, SelectField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface RecordCredentialAsk {
  member: MemberView;
  today: string;
}

const OTHER = '';

/** A credential as its certificate says it: type, number and the days it holds. It is added, never changed. */
@Component({
  selector: 'ak-record-credential-dialog',
  imports: [DateField, FormDialog, FormField, SelectField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.member.name)" [action]="t().send">
      <ak-select-field [label]="t().type" [options]="types()" [formField]="form.fields.type" />
      @if (form.said().type === other) {
        <ak-text-field [label]="t().otherType" [formField]="form.fields.typeText" />
      }
      <ak-text-field form="code" [label]="t().number" [formField]="form.fields.number" />
      <ak-date-field [label]="t().from" [formField]="form.fields.validFrom" />
      <ak-date-field [label]="t().until" [help]="t().untilHelp" [formField]="form.fields.validUntil" />
    </ak-form-dialog>
  `,
})
export class RecordCredentialDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly ask = inject<RecordCredentialAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly other = OTHER;
  protected readonly t = texts({
    title: (name: string) => [`${name}さんの資格を記録します`, `Record a credential of ${name}`],
    type: ['資格', 'Credential'],
    another: ['ほかの資格', 'Another'],
    otherType: ['資格の名称', 'Name of the credential'],
    number: ['登録番号', 'Number'],
    from: ['登録日', 'Valid from'],
    until: ['有効期限', 'Valid until'],
    untilHelp: ['期限のない資格は空欄にします。', 'Leave it empty for one that does not expire.'],
    send: ['記録', 'Record'],
  });
  protected readonly types = computed(() => [
    ...Object.entries(credentialLabels).map(([value, label]) => ({ value, label: label[this.language.lang()] })),
    { value: OTHER, label: this.t().another },
  ]);
  protected readonly form = ruleForm({
    said: { type: 'CAIS_LEAD_AUDITOR', typeText: '', number: '', validFrom: '', validUntil: '' },
    required: ({ type }) => [...(type === OTHER ? ['typeText' as const] : []), 'number', 'validFrom'],
    rule: (said) => mayRecordCredential(bodyOf(said)),
    about: {
      'credential.type-missing': 'typeText',
      'credential.number-missing': 'number',
      'credential.date-invalid': 'validFrom',
      'credential.ends-before-it-begins': 'validUntil',
    },
    sending: this.sending,
    send: (said) => this.record(bodyOf(said)),
  });

  private record(body: RecordCredentialBody): Promise<MemberView | undefined> {
    const address = at(memberApi.recordCredential, { userId: this.ask.member.userId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}

interface SaidOfCredential {
  type: string;
  typeText: string;
  number: string;
  validFrom: string;
  validUntil: string;
}

function bodyOf({ type, typeText, number, validFrom, validUntil }: SaidOfCredential): RecordCredentialBody {
  return {
    type: type === OTHER ? typeText.trim() : type,
    number: number.trim(),
    validFrom,
    validUntil: validUntil || null,
  };
}
