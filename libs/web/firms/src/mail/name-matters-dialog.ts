import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { FirmView } from '@akashi/contracts';
import { at, firmApi } from '@akashi/contracts/api';
import { mayNameMattersInMail } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, SelectField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { mailNamesWords } from './mail-names-words';

/** Whether the firm's mail names engagements and what happened in them, from the next mail on. */
@Component({
  selector: 'ak-name-matters-dialog',
  imports: [Facts, FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-facts akStale [facts]="standing()" />
      <p>{{ t().text }}</p>
      <ak-select-field [label]="t().named" [options]="choices()" [formField]="form.fields.named" />
    </ak-form-dialog>
  `,
})
export class NameMattersDialog {
  private readonly api = inject(Api);
  private readonly base = signal(inject<FirmView>(DIALOG_DATA));
  private readonly sending = new Sending();
  private readonly words = texts(mailNamesWords);

  protected readonly t = texts({
    title: ['メールに載せる内容を変更します', 'Change what a mail says'],
    text: [
      'メールは監査機関と依頼者の外も通ります。件数だけなら、転送や誤送信があっても、どの案件かは伝わりません。どちらでも、書かれた内容そのものはメールに載りません。ただし資料受付リンクの相手には、載せる場合に限り差戻しの理由も載ります。送ったメールは変わりません。',
      'Mail passes through other hands. Where it says only how many, a mail gone astray tells nobody whose matter it is. Either way it holds nothing that anybody wrote, but why a request was returned, to the recipient of a drop link and where more is named. What was sent stays as it was sent.',
    ],
    named: ['載せる内容', 'What it says'],
    now: ['いまの内容', 'Today'],
    save: ['変更', 'Change'],
  });
  protected readonly choices = computed(() => [
    { value: 'no', label: this.words().no },
    { value: 'yes', label: this.words().yes },
  ]);
  protected readonly standing = computed((): readonly Fact[] => [
    { label: this.t().now, value: this.base().mailNamesMatters ? this.words().yes : this.words().no },
  ]);
  protected readonly form = ruleForm({
    said: { named: this.base().mailNamesMatters ? 'yes' : 'no' },
    required: ['named'],
    rule: ({ named }) => mayNameMattersInMail({ before: this.base().mailNamesMatters, wanted: named === 'yes' }),
    about: { 'firm.mail-names-unchanged': 'named' },
    sending: this.sending,
    send: ({ named }) => this.set(named === 'yes'),
    refresh: async () => this.base.set(await this.api.ask(at(firmApi.view))),
  });

  private set(isNamed: boolean): Promise<FirmView | undefined> {
    const { version } = this.base();
    return this.sending.run((key) => this.api.send(at(firmApi.nameMattersInMail), { isNamed, version }, key));
  }
}
