import { Component, computed, inject } from '@angular/core';
import { CheckField, SelectField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormFaults, FormField, NumberField, RuleFormHost } from '@akashi/web-ui/form';
import { IntakeDraft } from './intake-draft';
import { StepFoot } from './step-foot';

/** What the source said of the population: every fact is given, or said not to be. */
@Component({
  selector: 'ak-source-step',
  imports: [CheckField, DateField, FormFaults, FormField, NumberField, RuleFormHost, SelectField, StepFoot, TextField],
  template: `
    <form class="step" [akForm]="form" (taken)="draft.step.set(4)">
      <div class="narrow">
        <ak-form-faults [form]="form" />
        <ak-text-field [label]="t().source" [formField]="form.fields.sourceSystem" />
        <div class="fact">
          @if (!form.said().noQuery) {
            <ak-text-field [label]="t().query" [help]="t().queryHelp" [formField]="form.fields.queryNote" />
          }
          <ak-check-field [label]="t().not(t().query)" [formField]="form.fields.noQuery" />
        </div>
        <div class="fact">
          @if (!form.said().noParameters) {
            <ak-text-field [label]="t().parameters" [help]="t().parametersHelp" [formField]="form.fields.parameters" />
          }
          <ak-check-field [label]="t().not(t().parameters)" [formField]="form.fields.noParameters" />
        </div>
        <ak-text-field [label]="t().extractedBy" [formField]="form.fields.extractedBy" />
        <ak-date-field [label]="t().extractedOn" [formField]="form.fields.extractedOn" />
        <div class="fact">
          @if (!form.said().noTime) {
            <ak-text-field [label]="t().extractedAt" placeholder="09:40" [formField]="form.fields.extractedAt" />
          }
          <ak-check-field [label]="t().not(t().extractedAt)" [formField]="form.fields.noTime" />
        </div>
        <div class="fact">
          @if (!form.said().noCount) {
            <ak-number-field [label]="t().count" [help]="t().countHelp" [formField]="form.fields.declaredCount" />
          }
          <ak-check-field [label]="t().not(t().count)" [formField]="form.fields.noCount" />
        </div>
        <div class="fact">
          @if (!form.said().noTotal) {
            <ak-text-field [label]="t().total" [help]="t().totalHelp" [formField]="form.fields.declaredTotal" />
            @if (draft.isTotalOfTwo()) {
              <ak-select-field
                [label]="t().totalOf"
                [placeholder]="t().choose"
                [options]="totalsOf()"
                [formField]="form.fields.declaredTotalOf"
              />
            }
          }
          <ak-check-field [label]="t().not(t().total)" [formField]="form.fields.noTotal" />
        </div>
        <ak-date-field [label]="t().coversUntil" [formField]="form.fields.coversUntil" />
      </div>
      <ak-step-foot [step]="3" />
    </form>
  `,
})
export class SourceStep {
  protected readonly draft = inject(IntakeDraft);
  protected readonly form = this.draft.sourceForm;
  protected readonly t = texts({
    not: (fact: string) => [`${fact}は示されていない`, `${fact}: not given`],
    source: ['出力元', 'Source system'],
    query: ['抽出の条件', 'Query'],
    queryHelp: ['例：種別＝新規発行、全部署', 'e.g. kind = new, all departments'],
    parameters: ['引数', 'Parameters'],
    parametersHelp: ['例：2026-04-01〜2026-09-30、状態＝完了', 'e.g. 2026-04-01 to 2026-09-30, state = done'],
    extractedBy: ['抽出者', 'Extracted by'],
    extractedOn: ['抽出日', 'Extracted on'],
    extractedAt: ['抽出の時刻', 'Time of extraction'],
    count: ['申告された件数', 'Rows the source gave'],
    countHelp: [
      'ファイルの件数とも期間内の件数とも違うときは固定しません。',
      'A population of another number, in the file and in the period, is not frozen.',
    ],
    total: ['申告された合計', 'Total the source gave'],
    totalHelp: [
      '金額・数量の列の合計と違うときは固定しません。',
      'A population that comes to another total is not frozen.',
    ],
    totalOf: ['申告された合計の範囲', 'Records the total is of'],
    choose: ['選ぶ', 'Choose'],
    ofFile: (sum: string) => [`ファイル全体（${sum}）`, `The whole file (${sum})`],
    ofPeriod: (sum: string) => [`期間内の明細（${sum}）`, `Records of the period (${sum})`],
    coversUntil: ['対象の末日', 'Covers until'],
  });
  protected readonly totalsOf = computed(() => {
    const amount = this.draft.look()?.reading.columns?.amount;
    return [
      { value: 'file', label: this.t().ofFile(amount?.fileSum ?? '') },
      { value: 'period', label: this.t().ofPeriod(amount?.sum ?? '') },
    ];
  });
}
