import { Component, computed, inject } from '@angular/core';
import type { InspectionView } from '@akashi/contracts';
import { at, engagementApi, inspectionApi } from '@akashi/contracts/api';
import { lastInspectionDay, mayAllowInspection } from '@akashi/domain/inspection';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { SelectField, TextareaField, TextField, texts } from '@akashi/web-ui';
import { DateField } from '@akashi/web-ui/date';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

interface Said {
  authority: string;
  reference: string;
  purpose: string;
  beginsOn: string;
  endsOn: string;
  first: string;
  second: string;
  third: string;
  reason: string;
}

const chosen = ({ first, second, third }: Said): string[] => [
  ...new Set([first, second, third].filter((id) => id !== '')),
];

/** 検査の許可: who inspects, what for, until when, and which engagements are opened to them. */
@Component({
  selector: 'ak-allow-inspection-dialog',
  imports: [DateField, FormDialog, FormField, SelectField, TextareaField, TextField],
  template: `
    <ak-form-dialog icon="lock" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().how }}</p>
      <ak-text-field [label]="t().authority" [formField]="form.fields.authority" />
      <ak-text-field [label]="t().reference" [formField]="form.fields.reference" />
      <ak-textarea-field [label]="t().purpose" [rows]="2" [formField]="form.fields.purpose" />
      <ak-date-field [label]="t().begins" [formField]="form.fields.beginsOn" />
      <ak-date-field [label]="t().ends" [help]="t().endsHelp" [formField]="form.fields.endsOn" />
      <ak-select-field [label]="t().first" [options]="options()" [formField]="form.fields.first" />
      <ak-select-field [label]="t().second" [options]="options()" [formField]="form.fields.second" />
      <ak-select-field [label]="t().third" [options]="options()" [formField]="form.fields.third" />
      <ak-textarea-field [label]="t().reason" [rows]="2" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class AllowInspectionDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly engagements = this.api.read(() => at(engagementApi.list));

  protected readonly t = texts({
    title: ['検査の受入れを許可します', 'Allow an inspection'],
    how: [
      '選んだ案件だけを、期間中、閲覧のみで開示します。開いたものはすべて記録されます。',
      'The chosen engagements alone are open to read, while it lasts. Everything that is opened is recorded.',
    ],
    authority: ['検査機関', 'Inspecting body'],
    reference: ['検査の番号', 'Number of the inspection'],
    purpose: ['目的', 'Purpose'],
    begins: ['開始日', 'First day'],
    ends: ['終了日', 'Last day'],
    endsHelp: ['開始日から6か月まで。', 'Six months from the first day at most.'],
    first: ['開示する案件', 'Engagement to open'],
    second: ['2件目の案件', 'A second one'],
    third: ['3件目の案件', 'A third one'],
    reason: ['開示の理由', 'Why they are opened'],
    none: ['選択なし', 'None'],
    send: ['許可', 'Allow'],
  });
  protected readonly options = computed(() => [
    { value: '', label: this.t().none },
    ...(this.engagements.hasValue() ? this.engagements.value() : []).map(({ id, name, clientName }) => ({
      value: id,
      label: `${clientName} ${name}`,
    })),
  ]);
  protected readonly form = ruleForm({
    said: {
      ...{ authority: '', reference: '', purpose: '', beginsOn: todayInJapan(), endsOn: '' },
      ...{ first: '', second: '', third: '', reason: '' },
    },
    required: ['authority', 'reference', 'purpose', 'beginsOn', 'endsOn', 'first', 'reason'],
    limits: { purpose: textLimits.reason, reason: textLimits.reason },
    about: {
      'inspection.authority-missing': 'authority',
      'inspection.reference-missing': 'reference',
      'inspection.purpose-missing': 'purpose',
      'inspection.text-not-storable': 'authority',
      'inspection.days-crossed': 'endsOn',
      'inspection.days-past': 'endsOn',
      'inspection.too-long': 'endsOn',
      'inspection.engagement-missing': 'first',
      'inspection.reason-missing': 'reason',
    },
    rule: (said) =>
      mayAllowInspection({
        ...said,
        endsOn: said.endsOn || lastInspectionDay(said.beginsOn),
        today: todayInJapan(),
        reasons: chosen(said).map(() => said.reason),
      }),
    sending: this.sending,
    send: (said) => this.allow(said),
  });

  private allow(said: Said): Promise<InspectionView | undefined> {
    const { authority, reference, purpose, beginsOn, endsOn, reason } = said;
    const engagements = chosen(said).map((engagementId) => ({ engagementId, reason: reason.trim() }));
    const words = { authority: authority.trim(), reference: reference.trim(), purpose: purpose.trim() };
    return this.sending.run((key) =>
      this.api.send(at(inspectionApi.allow), { ...words, beginsOn, endsOn, engagements }, key),
    );
  }
}
