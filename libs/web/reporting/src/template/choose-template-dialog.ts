import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { ReportTemplateView, TemplateChoiceView } from '@akashi/contracts';
import { at, reportTemplateApi } from '@akashi/contracts/api';
import type { ReportState } from '@akashi/domain/report';
import { mayChooseTemplate, type NamedTemplate } from '@akashi/domain/report-template';
import { Api, Sending } from '@akashi/web-platform';
import { SelectField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface ChooseTemplateAsk {
  engagementId: string;
  reportState: ReportState | null;
  choice: TemplateChoiceView;
  templates: readonly ReportTemplateView[];
}

/** The form that comes with the product, as an option. */
const own = 'product';

/** By which version of which template the Word file of the report is made. */
@Component({
  selector: 'ak-choose-template-dialog',
  imports: [FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().choose">
      <ak-select-field [label]="t().which" [help]="t().help" [options]="options()" [formField]="form.fields.template" />
    </ak-form-dialog>
  `,
})
export class ChooseTemplateDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<ChooseTemplateAsk>(DIALOG_DATA);
  private readonly choice = signal(this.ask.choice);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['Wordファイルの書式を選びます', 'Choose the form of the Word file'],
    which: ['書式', 'Form'],
    help: [
      '発行のときに選ばれている版で作成します。PDFの書式は変わりません。',
      'It is made by the version that is chosen when the report is issued. The PDF stays as it is.',
    ],
    product: ['標準の書式（PDFと同じ並び）', 'Standard form, in the order of the PDF'],
    version: (name: string, n: number) => [`${name} 第${n}版`, `${name}, version ${n}`],
    choose: ['変更', 'Change'],
  });
  protected readonly options = computed(() => [
    { value: own, label: this.t().product },
    ...this.ask.templates.flatMap(({ id, name, versions }) =>
      versions.map(({ versionNo }) => ({ value: `${id} ${versionNo}`, label: this.t().version(name, versionNo) })),
    ),
  ]);
  protected readonly form = ruleForm({
    said: { template: valueOf(this.ask.choice.chosen) },
    required: ['template'],
    rule: ({ template }) => {
      const { chosen } = this.choice();
      return mayChooseTemplate({ reportState: this.ask.reportState, chosen, wanted: namedBy(template) });
    },
    about: { 'report-template.chosen-already': 'template' },
    sending: this.sending,
    send: ({ template }) => this.choose(namedBy(template)),
    refresh: async () => {
      const { engagementId } = this.ask;
      this.choice.set(await this.api.ask(at(reportTemplateApi.choice, { engagementId })));
    },
  });

  private choose(template: NamedTemplate | null): Promise<TemplateChoiceView | undefined> {
    const address = at(reportTemplateApi.choose, { engagementId: this.ask.engagementId });
    const { version } = this.choice();
    return this.sending.run((key) => this.api.send(address, { template, version }, key));
  }
}

function valueOf(chosen: NamedTemplate | null): string {
  return chosen ? `${chosen.templateId} ${chosen.versionNo}` : own;
}

function namedBy(value: string): NamedTemplate | null {
  const [templateId = '', versionNo] = value.split(' ');
  return value === own ? null : { templateId, versionNo: Number(versionNo) };
}
