import { Component, computed, effect, inject, untracked } from '@angular/core';
import { frequencyLabels } from '@akashi/contracts';
import { frequencyCodes } from '@akashi/domain/engagement';
import { Icon, labels, SelectField, sizeWords, TextField, texts } from '@akashi/web-ui';
import { FileField } from '@akashi/web-ui/file';
import { FormFaults, FormField, RuleFormHost } from '@akashi/web-ui/form';
import { IntakeDraft } from './intake-draft';
import { StepFoot } from './step-foot';

/** Which population it is, chosen from those that the statement names, and the client's file. */
@Component({
  selector: 'ak-file-step',
  imports: [FileField, FormFaults, FormField, Icon, RuleFormHost, SelectField, StepFoot, TextField],
  template: `
    <form class="step" [akForm]="form" (taken)="draft.step.set(1)">
      <div class="narrow">
        <ak-form-faults [form]="form" />
        @if (draft.replaced(); as one) {
          <p>
            <b>{{ t().replaces(one.code, one.name) }}</b>
          </p>
          <p class="cap">{{ t().replacesHelp }}</p>
        } @else if (draft.missing().length > 0) {
          <ak-select-field
            [label]="t().declared"
            [help]="t().declaredHelp(draft.missing().length, draft.declared().length)"
            [placeholder]="t().choose"
            [options]="options()"
            [formField]="form.fields.declared"
          />
        }
        @if (!draft.replaced() && (draft.missing().length === 0 || form.said().declared === 'other')) {
          <ak-text-field form="code" [label]="t().code" [formField]="form.fields.code" />
        }
        @if (chosen(); as one) {
          @if (one.reason) {
            <p class="cap">{{ t().reason(one.reason) }}</p>
          }
        }
        <ak-file-field accept=".csv,.tsv,.txt,.xlsx" [label]="t().drop" [formField]="form.fields.file" />
        @if (form.said().file; as file) {
          <p class="row">
            <ak-icon name="doc" /><b>{{ file.name }}</b> <span class="cap">{{ sizeWords(file.size) }}</span>
          </p>
        }
        <ak-text-field [label]="t().name" [formField]="form.fields.name" />
        <ak-select-field [label]="t().frequency" [options]="frequencyOptions()" [formField]="form.fields.frequency" />
      </div>
      <ak-step-foot [step]="0" />
    </form>
  `,
})
export class FileStep {
  protected readonly draft = inject(IntakeDraft);
  protected readonly form = this.draft.fileForm;
  protected readonly sizeWords = sizeWords;
  private readonly frequencies = labels(frequencyLabels);
  protected readonly t = texts({
    declared: ['言明書の母集団', 'Population of the statement'],
    declaredHelp: (missing: number, all: number) => [
      `言明書の母集団 ${all}件のうち、${missing}件がまだ登録されていません。`,
      `${missing} of the statement’s ${all} populations are not registered yet.`,
    ],
    replaces: (code: string, name: string) => [`${code} ${name} の正しいファイル`, `The right file of ${code} ${name}`],
    replacesHelp: [
      '今の母集団は理由とともに残ります。影響は固定の前に示します。',
      'The one that stands is kept with the reason; what comes of it is shown before anything is frozen.',
    ],
    choose: ['選ぶ', 'Choose'],
    other: ['言明書にない母集団', 'Not in the statement'],
    option: (code: string, name: string, controls: number) => [
      `${code} ${name}（管理策 ${controls}）`,
      `${code} ${name} (${controls} controls)`,
    ],
    reason: (reason: string) => [`同一とする理由：${reason}`, `Why they are one: ${reason}`],
    code: ['番号', 'Code'],
    name: ['名称', 'Name'],
    frequency: ['頻度', 'Frequency'],
    drop: ['CSV・TSV・Excelのファイルを置く、または選ぶ', 'Drop a CSV, TSV or Excel file, or choose one'],
  });
  protected readonly options = computed(() => [
    ...this.draft
      .missing()
      .map(({ code, name, controls }) => ({ value: code, label: this.t().option(code, name, controls) })),
    { value: 'other', label: this.t().other },
  ]);
  protected readonly chosen = computed(() =>
    this.draft.missing().find(({ code }) => code === this.form.said().declared),
  );
  protected readonly frequencyOptions = computed(() =>
    frequencyCodes.map((value) => ({ value, label: this.frequencies()[value] })),
  );

  constructor() {
    let before = this.chosen();
    effect(() => {
      const chosen = this.chosen();
      untracked(() => {
        if (!chosen || chosen === before) return;
        const { code, name, frequency } = chosen;
        this.form.patch({ code, ...(name ? { name } : {}), ...(frequency ? { frequency } : {}) });
        before = chosen;
      });
    });
    let last = this.form.said().file;
    effect(() => {
      const { file } = this.form.said();
      untracked(() => {
        if (!file || file === last) return;
        last = file;
        // What was decided of the file before says nothing of this one.
        this.draft.answers.set({});
        if (this.form.said().name === '') this.form.patch({ name: file.name.replace(/\.[^.]+$/u, '') });
      });
    });
  }
}
