import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { FirmView } from '@akashi/contracts';
import { at, firmApi } from '@akashi/contracts/api';
import { maySetLogRetention } from '@akashi/domain/security-log';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, SelectField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** One, three, five, seven and ten years, in days. */
const terms = [365, 1096, 1826, 2557, 3653];

/** How long the firm keeps its security log. What is past a shorter term goes the next night and does not come back. */
@Component({
  selector: 'ak-set-term-dialog',
  imports: [Facts, FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-facts akStale [facts]="standing()" />
      <p>{{ t().text }}</p>
      <ak-select-field [label]="t().term" [options]="choices()" [formField]="form.fields.days" />
    </ak-form-dialog>
  `,
})
export class SetTermDialog {
  private readonly api = inject(Api);
  private readonly base = signal(inject<FirmView>(DIALOG_DATA));
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['セキュリティログの保存期間を変更します', 'Change how long the security log is kept'],
    text: [
      '期間を過ぎた行は、次の夜に取り除かれ、元には戻せません。取り除いたことは、ログに残ります。',
      'Lines past the term go the next night and cannot be brought back. That they went is told in the log.',
    ],
    term: ['保存期間', 'Term'],
    years: (n: number) => [`${n}年`, n === 1 ? '1 year' : `${n} years`],
    save: ['変更', 'Change'],
  });
  protected readonly choices = computed(() =>
    terms.map((days) => ({ value: String(days), label: this.t().years(Math.round(days / 365.25)) })),
  );
  protected readonly standing = computed((): readonly Fact[] => [
    { label: this.t().term, value: this.t().years(Math.round(this.base().logRetentionDays / 365.25)) },
  ]);
  protected readonly form = ruleForm({
    said: { days: String(this.base().logRetentionDays) },
    required: ['days'],
    rule: ({ days }) => maySetLogRetention({ before: this.base().logRetentionDays, days: Number(days) }),
    about: { 'firm.log-retention-out-of-range': 'days', 'firm.log-retention-unchanged': 'days' },
    sending: this.sending,
    send: ({ days }) => this.set(Number(days)),
    refresh: async () => this.base.set(await this.api.ask(at(firmApi.view))),
  });

  private set(days: number): Promise<FirmView | undefined> {
    const { version } = this.base();
    return this.sending.run((key) => this.api.send(at(firmApi.setLogRetention), { days, version }, key));
  }
}
