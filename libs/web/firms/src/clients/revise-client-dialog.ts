import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { ClientView, ReviseClientBody } from '@akashi/contracts';
import { at, clientApi } from '@akashi/contracts/api';
import { mayReviseClient, normaliseCorporateNumber, type ClientRecord } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, TextareaField, TextField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface ReviseClientAsk {
  client: ClientView;
  /** Corporate numbers of the firm's clients; its own may stand among them. */
  registeredNumbers: readonly string[];
}

/** A client's record, corrected with its reason. What another person saved meanwhile is shown, and nothing typed is lost. */
@Component({
  selector: 'ak-revise-client-dialog',
  imports: [Facts, FormDialog, FormField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send" [wide]="true">
      <ak-facts akStale [facts]="standing()" />
      <ak-text-field [label]="t().name" [formField]="form.fields.name" />
      <ak-text-field [label]="t().kana" [formField]="form.fields.nameKana" />
      <ak-text-field form="code" inputMode="numeric" [label]="t().number" [formField]="form.fields.corporateNumber" />
      <ak-text-field [label]="t().address" [formField]="form.fields.address" />
      <div class="two">
        <ak-text-field [label]="t().representativeTitle" [formField]="form.fields.representativeTitle" />
        <ak-text-field [label]="t().representativeName" [formField]="form.fields.representativeName" />
        <ak-text-field [label]="t().contactName" [formField]="form.fields.contactName" />
        <ak-text-field [label]="t().contactEmail" [formField]="form.fields.contactEmail" />
      </div>
      <ak-textarea-field [label]="t().reason" [help]="t().reasonHelp" [rows]="2" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-12);
    }
  `,
})
export class ReviseClientDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<ReviseClientAsk>(DIALOG_DATA);
  private readonly base = signal(this.ask.client);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['依頼者の情報を訂正します', 'Correct the client’s record'],
    name: ['名称', 'Name'],
    kana: ['フリガナ', 'Reading in kana'],
    number: ['法人番号', 'Corporate number'],
    address: ['所在地', 'Address'],
    representativeTitle: ['代表者の役職', 'Title of the representative'],
    representativeName: ['代表者の氏名', 'Name of the representative'],
    contactName: ['連絡先の担当者', 'Contact'],
    contactEmail: ['連絡先のメールアドレス', 'Contact’s e-mail'],
    reason: ['訂正の理由', 'Reason for the correction'],
    reasonHelp: [
      '訂正前の内容は理由とともに残ります。発行済みの報告書の記載は変わりません。',
      'What it said before is kept beside the reason. Issued reports keep what they say.',
    ],
    send: ['訂正', 'Correct'],
  });
  /** What the server holds now. */
  protected readonly standing = computed((): readonly Fact[] => {
    const t = this.t();
    const { name, nameKana, corporateNumber, address, representativeTitle, representativeName } = this.base();
    return [
      { label: t.name, value: name },
      { label: t.kana, value: nameKana },
      { label: t.number, value: corporateNumber },
      { label: t.address, value: address },
      { label: t.representativeName, value: `${representativeTitle} ${representativeName}`.trim() },
    ];
  });
  protected readonly form = ruleForm({
    said: { ...recordOf(this.ask.client), reason: '' },
    required: ['name', 'nameKana', 'corporateNumber', 'reason'],
    rule: ({ reason, ...said }) =>
      mayReviseClient({
        before: recordOf(this.base()),
        after: trimmed(said),
        reason,
        registeredNumbers: this.ask.registeredNumbers,
      }),
    about: {
      'client.name-missing': 'name',
      'client.name-not-storable': 'name',
      'client.corporate-number-malformed': 'corporateNumber',
      'client.corporate-number-check-digit': 'corporateNumber',
      'client.corporate-number-registered': 'corporateNumber',
      'client.contact-email-malformed': 'contactEmail',
      'client.reason-missing': 'reason',
      'reason.not-storable': 'reason',
    },
    sending: this.sending,
    send: ({ reason, ...said }) =>
      this.revise({ ...trimmed(said), reason: reason.trim(), version: this.base().version }),
    refresh: async () => this.base.set(await this.api.ask(at(clientApi.view, { clientId: this.ask.client.id }))),
  });

  private revise(body: ReviseClientBody): Promise<ClientView | undefined> {
    const address = at(clientApi.revise, { clientId: this.ask.client.id });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}

function recordOf(client: ClientRecord): ClientRecord {
  const { name, nameKana, corporateNumber, address } = client;
  const { representativeName, representativeTitle, contactName, contactEmail } = client;
  return {
    name,
    nameKana,
    corporateNumber,
    address,
    representativeName,
    representativeTitle,
    contactName,
    contactEmail,
  };
}

function trimmed(said: ClientRecord): ClientRecord {
  const fields = Object.entries(recordOf(said)).map(([field, text]) => [field, String(text).trim()]);
  const record = Object.fromEntries(fields) as unknown as ClientRecord;
  return { ...record, corporateNumber: normaliseCorporateNumber(said.corporateNumber) };
}
