import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { serviceKindLabels, type ClientView, type ReviseServiceBody, type ServiceView } from '@akashi/contracts';
import { at, clientApi } from '@akashi/contracts/api';
import { mayReviseService, readRegions, serviceKinds, type ServiceKind } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Facts, Language, SegmentedChoice, TextareaField, TextField, texts, type Fact } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface ReviseServiceAsk {
  clientId: string;
  service: ServiceView;
}

/** A service's record, corrected with its reason. What another person saved meanwhile is shown, and nothing typed is lost. */
@Component({
  selector: 'ak-revise-service-dialog',
  imports: [Facts, FormDialog, FormField, SegmentedChoice, TextareaField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <ak-facts akStale [facts]="standing()" />
      <ak-text-field [label]="t().name" [formField]="form.fields.name" />
      <ak-segmented-choice [label]="t().kind" [options]="kinds()" [formField]="form.fields.kind" />
      <ak-text-field [label]="t().regions" [help]="t().regionsHelp" [formField]="form.fields.regions" />
      <ak-textarea-field [label]="t().reason" [help]="t().reasonHelp" [rows]="2" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
})
export class ReviseServiceDialog {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;
  private readonly ask = inject<ReviseServiceAsk>(DIALOG_DATA);
  private readonly base = signal(this.ask.service);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['サービスの情報を訂正します', 'Correct the service’s record'],
    name: ['サービス名', 'Service'],
    kind: ['種類', 'Kind'],
    regions: ['リージョン', 'Regions'],
    regionsHelp: ['複数のときは「、」か「,」で区切ります。', 'Separate several with a comma.'],
    comma: ['、', ', '],
    reason: ['訂正の理由', 'Reason for the correction'],
    reasonHelp: [
      '訂正前の内容は理由とともに残ります。発行済みの報告書の記載は変わりません。',
      'What it said before is kept beside the reason. Issued reports keep what they say.',
    ],
    send: ['訂正', 'Correct'],
  });
  protected readonly kinds = computed(() =>
    serviceKinds.map((value) => ({ value, label: serviceKindLabels[value][this.lang()] })),
  );
  /** What the server holds now. */
  protected readonly standing = computed((): readonly Fact[] => {
    const { name, kind, regions } = this.base();
    return [
      { label: this.t().name, value: name },
      { label: this.t().kind, value: serviceKindLabels[kind][this.lang()] },
      { label: this.t().regions, value: regions.join(this.t().comma) },
    ];
  });
  protected readonly form = ruleForm({
    said: {
      name: this.ask.service.name,
      kind: this.ask.service.kind as string,
      regions: this.ask.service.regions.join(this.t().comma),
      reason: '',
    },
    required: ['name', 'regions', 'reason'],
    rule: (said) => {
      const { name, kind, regions } = this.base();
      return mayReviseService({ before: { name, kind, regions }, after: recordOf(said), reason: said.reason });
    },
    about: {
      'service.name-missing': 'name',
      'service.name-not-storable': 'name',
      'service.region-missing': 'regions',
      'service.region-not-storable': 'regions',
      'service.reason-missing': 'reason',
      'reason.not-storable': 'reason',
    },
    sending: this.sending,
    send: (said) => this.revise({ ...recordOf(said), reason: said.reason.trim(), version: this.base().version }),
    refresh: () => this.refresh(),
  });

  private revise(body: ReviseServiceBody): Promise<ClientView | undefined> {
    const { clientId, service } = this.ask;
    const address = at(clientApi.reviseService, { clientId, serviceId: service.id });
    return this.sending.run((key) => this.api.send(address, body, key));
  }

  private async refresh(): Promise<void> {
    const { services } = await this.api.ask(at(clientApi.view, { clientId: this.ask.clientId }));
    const standing = services.find(({ id }) => id === this.ask.service.id);
    if (standing) this.base.set(standing);
  }
}

function recordOf(said: { name: string; kind: string; regions: string }) {
  return { name: said.name.trim(), kind: said.kind as ServiceKind, regions: readRegions(said.regions) };
}
