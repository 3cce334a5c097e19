import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { FindingView } from '@akashi/contracts';
import { mayFollowUpFinding } from '@akashi/domain/finding';
import { todayInJapan } from '@akashi/web-platform';
import { SegmentedChoice, TextareaField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FileField } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { FindingChange } from '../finding-change';
import { type FindingAsk } from './finding-ask';

interface SaidOfFollowUp {
  file: File | null;
  outcome: 'holds' | 'does-not-hold';
  seenOn: string;
  seen: string;
}

/** What the firm saw of the improvement, with the file that shows it. */
@Component({
  selector: 'ak-follow-up-finding-dialog',
  imports: [DateField, FileField, FormDialog, FormField, SegmentedChoice, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.finding.code)" [action]="t().send">
      <p>{{ t().what(ask.finding.improvement?.improvedOn ?? '') }}</p>
      <ak-segmented-choice [label]="t().outcome" [options]="outcomes()" [formField]="form.fields.outcome" />
      <ak-date-field [label]="t().seenOn" [formField]="form.fields.seenOn" />
      <ak-textarea-field [label]="t().seen" [help]="t().seenHelp" [rows]="3" [formField]="form.fields.seen" />
      <ak-file-field [label]="t().drop" [formField]="form.fields.file" />
    </ak-form-dialog>
  `,
})
export class FollowUpFindingDialog {
  protected readonly ask = inject<FindingAsk>(DIALOG_DATA);
  private readonly change = new FindingChange(this.ask.engagementId, this.ask.finding);

  protected readonly t = texts({
    title: (code: string) => [`${code} の改善を確認します`, `Follow up ${code}`],
    what: (day: string) => [
      `依頼者は ${day} に改善したと述べています。調書は閉じたままで、確認だけを残します。`,
      `The client says it was improved on ${day}. Papers stay closed; only what was seen is recorded.`,
    ],
    outcome: ['確認の結果', 'What was seen'],
    holds: ['改善されている', 'It is improved'],
    fails: ['確認できない', 'It was not seen'],
    seenOn: ['確認した日', 'Seen on'],
    seen: ['確認した内容', 'What was seen'],
    seenHelp: [
      '500字まで。確認できないときは、改善計画に戻ります。',
      'Up to 500. What was not seen goes back to the plan.',
    ],
    drop: ['確認の証跡をここに置く', 'Drop the evidence here'],
    noFile: ['証跡のファイルを選んでください。', 'Choose the file that shows it.'],
    send: ['確認の記録', 'Record'],
  });
  protected readonly form = ruleForm({
    said: { file: null, outcome: 'holds', seenOn: todayInJapan(), seen: '' } as SaidOfFollowUp,
    required: ['file', 'seenOn', 'seen'],
    limits: { seen: 500 },
    rule: ({ seenOn, seen }) => {
      const { state, improvement } = this.change.finding();
      const improvedOn = improvement?.improvedOn ?? null;
      return mayFollowUpFinding({ state, seen, seenOn, improvedOn, today: todayInJapan() });
    },
    about: { 'finding.reason-missing': 'seen', 'finding.follow-up-date-invalid': 'seenOn' },
    checks: ({ file }) => ({ file: file ? '' : this.t().noFile }),
    sending: this.change,
    send: (said) => this.record(said),
    refresh: () => this.change.refresh(),
  });
  protected readonly outcomes = () => [
    { value: 'holds', label: this.t().holds },
    { value: 'does-not-hold', label: this.t().fails },
  ];

  private async record({ file, seen, ...said }: SaidOfFollowUp): Promise<FindingView | undefined> {
    return file ? this.change.sendFollowUp({ ...said, seen: seen.trim() }, file) : undefined;
  }
}
