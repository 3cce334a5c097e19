import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { FirmView } from '@akashi/contracts';
import { at, firmApi } from '@akashi/contracts/api';
import { mayAskExportCodes } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, SelectField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { exportCodeWords } from './export-code-words';

/** Whether the firm's links to reports ask for a mailed code, from the next opening on. */
@Component({
  selector: 'ak-ask-codes-dialog',
  imports: [Facts, FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-facts akStale [facts]="standing()" />
      <p>{{ t().text }}</p>
      <ak-select-field [label]="t().asked" [options]="choices()" [formField]="form.fields.asked" />
    </ak-form-dialog>
  `,
})
export class AskCodesDialog {
  private readonly api = inject(Api);
  private readonly base = signal(inject<FirmView>(DIALOG_DATA));
  private readonly sending = new Sending();
  private readonly words = texts(exportCodeWords);

  protected readonly t = texts({
    title: ['受取用リンクの開き方を変更します', 'Change how links are opened'],
    text: [
      'コードを求めると、リンクが転送されたり漏れたりしても、宛先のメールを読める人だけが開けます。すでに作成したリンクにも、次に開くときから適用されます。メールが送れない環境では求めません。',
      'With a code, a link that was passed on or leaked opens for whoever reads its address’s mail, and for nobody else. It holds for links made before as well, from their next opening. Where no mail can be sent, none is asked for.',
    ],
    asked: ['開き方', 'How it opens'],
    now: ['いまの開き方', 'Today'],
    save: ['変更', 'Change'],
  });
  protected readonly choices = computed(() => [
    { value: 'no', label: this.words().no },
    { value: 'yes', label: this.words().yes },
  ]);
  protected readonly standing = computed((): readonly Fact[] => [
    { label: this.t().now, value: this.base().exportAsksCode ? this.words().yes : this.words().no },
  ]);
  protected readonly form = ruleForm({
    said: { asked: this.base().exportAsksCode ? 'yes' : 'no' },
    required: ['asked'],
    rule: ({ asked }) => mayAskExportCodes({ before: this.base().exportAsksCode, wanted: asked === 'yes' }),
    about: { 'firm.export-codes-unchanged': 'asked' },
    sending: this.sending,
    send: ({ asked }) => this.set(asked === 'yes'),
    refresh: async () => this.base.set(await this.api.ask(at(firmApi.view))),
  });

  private set(isAsked: boolean): Promise<FirmView | undefined> {
    const { version } = this.base();
    return this.sending.run((key) => this.api.send(at(firmApi.askExportCodes), { isAsked, version }, key));
  }
}
