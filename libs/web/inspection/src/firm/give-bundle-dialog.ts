import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { InspectedEngagementView, InspectionBundleView, InspectionView } from '@akashi/contracts';
import { at, inspectionBundleApi } from '@akashi/contracts/api';
import { mayGiveInspectionBundle } from '@akashi/domain/inspection';
import { Api, Sending } from '@akashi/web-platform';
import { SelectField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** Of which engagement, under which inspection. */
export interface GiveBundleAsk {
  inspection: InspectionView;
  engagement: InspectedEngagementView;
}

/** 検査用の一式: for one inspector, as things stand now. */
@Component({
  selector: 'ak-give-bundle-dialog',
  imports: [FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog icon="box" [form]="form" [title]="t().title(ask.engagement.name)" [action]="t().send">
      <p>{{ t().what }}</p>
      <ak-select-field [label]="t().whom" [options]="people" [formField]="form.fields.inspectorId" />
      <p class="cap">{{ t().kept }}</p>
    </ak-form-dialog>
  `,
})
export class GiveBundleDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  protected readonly ask = inject<GiveBundleAsk>(DIALOG_DATA);
  /** Whose place has not ended. */
  protected readonly people = this.ask.inspection.people
    .filter(({ state }) => state !== 'ended')
    .map(({ id, name, title }) => ({ value: id, label: title === '' ? name : `${name}（${title}）` }));

  protected readonly t = texts({
    title: (name: string) => [`${name}の検査用の一式を作成します`, `Make the bundle of ${name}`],
    what: [
      '署名一覧（Excel）と、監査証跡が書き換えられていないことを確かめる資料を、一つの zip にまとめます。調書・証跡・手続の文言は入りません。',
      'One zip with the sign-off matrix (Excel) and what the ledger is checked with. No papers, evidence or texts of procedures are in it.',
    ],
    whom: ['渡す相手', 'Made for'],
    kept: [
      '相手の氏名・検査の番号・日時を記載します。作成したことは監査証跡とセキュリティログに残り、相手は検査の期間中に自分の画面から取得できます。',
      'It bears their name, the inspection and the moment. That it was made stands in the ledger and the security log; they take it from their own pages while the inspection lasts.',
    ],
    send: ['作成', 'Make'],
  });
  protected readonly form = ruleForm({
    said: { inspectorId: this.people[0]?.value ?? '' },
    required: ['inspectorId'],
    rule: () => {
      const { standing } = this.ask.inspection;
      return mayGiveInspectionBundle({ standing, isOpened: true, isInspectorEnded: false });
    },
    sending: this.sending,
    send: ({ inspectorId }) => this.give(inspectorId),
  });

  private give(inspectorId: string): Promise<InspectionBundleView | undefined> {
    const { inspection, engagement } = this.ask;
    const address = at(inspectionBundleApi.give, { engagementId: engagement.id });
    const body = { inspectionId: inspection.id, inspectorId, version: inspection.version };
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
