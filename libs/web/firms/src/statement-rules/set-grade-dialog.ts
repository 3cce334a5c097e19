import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { gradeLabels, type FaultGradeView } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { at, statementApi } from '@akashi/contracts/api';
import { grades, maySetFaultGrade, type Grade } from '@akashi/domain/statement';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, Language, SegmentedChoice, TextareaField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** What a rule does to an import in this firm, with the reason. */
@Component({
  selector: 'ak-set-grade-dialog',
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
export class SetGradeDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly base = signal(inject<FaultGradeView>(DIALOG_DATA));
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['言明書の指摘の扱いを変更します', 'Change what a fault does'],
    grade: ['扱い', 'Grade'],
    reason: ['理由', 'Reason'],
    save: ['変更', 'Change'],
  });
  protected readonly what = computed(() => faultText(this.base().rule)[this.lang()].what);
  protected readonly choices = computed(() => {
    const { least } = this.base();
    const allowed = grades.slice(0, grades.indexOf(least) + 1);
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
      const { rule, grade: stands } = this.base();
      return maySetFaultGrade({ rule, grade, reason, settings: { [rule]: stands } });
    },
    about: {
      'statement.grade-needs-reason': 'reason',
      'statement.grade-unchanged': 'grade',
      'statement.grade-too-low': 'grade',
    },
    sending: this.sending,
    send: ({ grade, reason }) => this.set(grade, reason),
    refresh: async () => {
      const all = await this.api.ask(at(statementApi.grades));
      this.base.update((before) => all.find(({ rule }) => rule === before.rule) ?? before);
    },
  });

  private set(grade: Grade, reason: string): Promise<FaultGradeView[] | undefined> {
    const { rule, version } = this.base();
    const address = at(statementApi.setGrade, { rule });
    return this.sending.run((key) => this.api.send(address, { grade, reason: reason.trim(), version }, key));
  }
}
