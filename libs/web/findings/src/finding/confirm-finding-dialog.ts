import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { findingTextLabels } from '@akashi/contracts';
import { findingApi } from '@akashi/contracts/api';
import { mayConfirmFinding } from '@akashi/domain/finding';
import { todayInJapan } from '@akashi/web-platform';
import { Language, TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

/** 事実確認: who at the client agreed, when, to the text as it stands now. */
@Component({
  selector: 'ak-confirm-finding-dialog',
  imports: [DateField, FormDialog, FormField, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <blockquote>
        <span class="cap">{{ labels.fact[lang()] }} · {{ t().version(change.finding().textVersion) }}</span>
        <p>{{ fact() }}</p>
      </blockquote>
      <ak-text-field [label]="t().who" [help]="t().whoHelp" [formField]="form.fields.confirmedBy" />
      <ak-date-field [label]="t().on" [formField]="form.fields.confirmedOn" />
      <ak-textarea-field [label]="t().remark" [rows]="2" [formField]="form.fields.remark" />
    </ak-form-dialog>
  `,
  styles: `
    blockquote {
      margin: 0;
      padding: var(--ak-space-8) var(--ak-space-12);
      border-inline-start: 4px solid var(--ak-border-strong);
      background: var(--ak-surface-sunken);
    }
  `,
})
export class ConfirmFindingDialog {
  protected readonly lang = inject(Language).lang;
  protected readonly labels = findingTextLabels;
  private readonly ask = inject<FindingAsk>(DIALOG_DATA);
  protected readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly t = texts({
    title: ['依頼者の事実確認を記録します', 'Record the client’s confirmation'],
    version: (n: number) => [`第${n}版`, `version ${n}`],
    who: ['確認した人（依頼者）', 'Who at the client confirmed'],
    whoHelp: ['部署と氏名。例：情報セキュリティ部 藤井 恵', 'Department and name.'],
    on: ['確認日', 'Confirmed on'],
    remark: ['依頼者の言葉', 'What the client said'],
    send: ['事実確認の記録', 'Record'],
  });
  protected readonly fact = computed(() => this.change.finding().texts[0]?.fact ?? '');
  protected readonly form = ruleForm({
    said: { confirmedBy: '', confirmedOn: todayInJapan(), remark: '' },
    required: ['confirmedBy', 'confirmedOn'],
    limits: { remark: 2000 },
    rule: (said) => {
      const { state, textVersion, raisedAt } = this.change.finding();
      const raisedOn = todayInJapan(new Date(raisedAt));
      const versions = { confirmedTextVersion: textVersion, textVersion };
      return mayConfirmFinding({ ...said, state, ...versions, raisedOn, today: todayInJapan() });
    },
    about: {
      'finding.confirmer-missing': 'confirmedBy',
      'finding.confirmation-date-invalid': 'confirmedOn',
      'finding.remark-not-storable': 'remark',
    },
    sending: this.change,
    send: ({ confirmedBy, confirmedOn, remark }) =>
      this.change.send(findingApi.confirm, {
        textVersion: this.change.finding().textVersion,
        confirmedOn,
        confirmedBy: confirmedBy.trim(),
        remark: remark.trim(),
      }),
    refresh: () => this.change.refresh(),
  });
}
