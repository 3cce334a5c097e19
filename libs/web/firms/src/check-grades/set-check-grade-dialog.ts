import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { gradeLabels, preIssueCheckLabels, type CheckGradeView } from '@akashi/contracts';
import { at, checkGradeApi } from '@akashi/contracts/api';
import { maySetCheckGrade } from '@akashi/domain/report';
import { grades, type Grade } from '@akashi/domain/statement';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, Language, SegmentedChoice, TextareaField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** What a check before the issue does in this firm, with the reason. */
@Component({
  selector: 'ak-set-check-grade-dialog',
  imports: [Facts, FormDialog, FormField, SegmentedChoice, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().save">
      <ak-facts akStale [facts]="standing()" />
      <p>{{ what() }}</p>
      <ak-segmented-choice [label]="t().grade" [options]="choices()" [formField]="form.fields.grade" />
      <ak-textarea-field [label]="t().reason" [rows]="3" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class SetCheckGradeDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly base = signal(inject<CheckGradeView>(DIALOG_DATA));
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['発行前の確認の扱いを変更します', 'Change what a check does'],
    grade: ['扱い', 'Grade'],
    reason: ['理由', 'Reason'],
    save: ['変更', 'Change'],
  });
  protected readonly what = computed(() => preIssueCheckLabels[this.base().check][this.lang()]);
  protected readonly choices = computed(() => {
    const allowed = grades.slice(0, grades.indexOf(this.base().least) + 1);
    return allowed.map((value) => ({ value, label: gradeLabels[value][this.lang()] }));
  });
  protected readonly standing = computed((): readonly Fact[] => [
    { label: this.t().grade, value: gradeLabels[this.base().grade][this.lang()] },
    { label: this.t().reason, value: this.base().reason || '—' },
  ]);
  protected readonly form = ruleForm({
    said: { grade: this.base().grade as Grade, reason: '' },
    required: ['reason'],
    limits: { reason: 2000 },
    rule: ({ grade, reason }) => {
      const { check, grade: stands } = this.base();
      return maySetCheckGrade({ check, grade, reason, settings: { [check]: stands } });
    },
    about: {
      'check-grade.needs-reason': 'reason',
      'check-grade.unchanged': 'grade',
      'check-grade.too-low': 'grade',
    },
    sending: this.sending,
    send: ({ grade, reason }) => this.set(grade, reason),
    refresh: async () => {
      const all = await this.api.ask(at(checkGradeApi.grades));
      this.base.update((before) => all.find(({ check }) => check === before.check) ?? before);
    },
  });

  private set(grade: Grade, reason: string): Promise<CheckGradeView[] | undefined> {
    const { check, version } = this.base();
    const address = at(checkGradeApi.set, { check });
    return this.sending.run((key) => this.api.send(address, { grade, reason: reason.trim(), version }, key));
  }
}
