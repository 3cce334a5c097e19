import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { problemText, serviceKindLabels, type ClientView, type RegisterServiceBody } from '@akashi/contracts';
import {
  mayRegisterService,
  readRegions,
  serviceKinds,
  type RegisterServiceFacts,
  type ServiceKind,
} from '@akashi/domain/firm';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { Button, DialogFrame, Language, ProblemNote, SegmentedChoice, TextField, texts } from '@akashi/web-ui';
import { BaseServiceFields, type TypedBaseService } from './base-service-fields';

/** A service with nothing to say against it. */
const filled: RegisterServiceFacts = { name: '-', kinds: ['SAAS'], regions: ['-'], baseServices: [] };

export interface RegisterServiceAsk {
  client: ClientView;
}

/** A cloud service of a client: its kind, its regions, and the registered services it stands on. */
@Component({
  selector: 'ak-register-service-dialog',
  imports: [BaseServiceFields, Button, DialogFrame, ProblemNote, SegmentedChoice, TextField],
  template: `
    <form (submit)="send($event)" novalidate>
      <ak-dialog-frame [title]="t().title(ask.client.name)" [wide]="true">
        <ak-problem-note [problem]="sending.problem()" />
        <ak-text-field [label]="t().name" [required]="true" [(value)]="name" [fault]="faults().name" />
        <ak-segmented-choice [label]="t().kind" [options]="kinds()" [(value)]="kind" />
        <ak-text-field
          [label]="t().regions"
          [help]="t().regionsHelp"
          [required]="true"
          [(value)]="regions"
          [fault]="faults().regions"
        />
        <ak-base-service-fields [(services)]="baseServices" [fault]="faults().baseServices" />
        <ak-button dialogFoot kind="quiet" (press)="dialog.close()">{{ t().cancel }}</ak-button>
        <ak-button dialogFoot kind="primary" type="submit" [busy]="sending.busy()">{{ t().send }}</ak-button>
      </ak-dialog-frame>
    </form>
  `,
})
export class RegisterServiceDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly dialog = inject<DialogRef<ClientView>>(DialogRef);
  protected readonly ask = inject<RegisterServiceAsk>(DIALOG_DATA);
  protected readonly sending = new Sending();

  protected readonly name = signal('');
  protected readonly kind = signal<string>('SAAS');
  protected readonly regions = signal('');
  protected readonly baseServices = signal<readonly TypedBaseService[]>([]);
  private readonly tried = signal(false);

  protected readonly t = texts({
    title: (client: string) => [`${client}のサービスを登録します`, `Register a service of ${client}`],
    name: ['サービス名', 'Service'],
    kind: ['種類', 'Kind'],
    regions: ['リージョン', 'Regions'],
    regionsHelp: ['複数のときは「、」か「,」で区切ります。', 'Separate several with a comma.'],
    cancel: ['やめる', 'Cancel'],
    send: ['登録', 'Register'],
  });
  protected readonly kinds = computed(() =>
    serviceKinds.map((value) => ({ value, label: serviceKindLabels[value][this.language.lang()] })),
  );
  private readonly body = computed((): RegisterServiceBody => ({
    name: this.name().trim(),
    kind: this.kind() as ServiceKind,
    regions: readRegions(this.regions()),
    baseServices: this.baseServices().map((base) => ({
      name: base.name.trim(),
      registrationNo: base.registrationNo.trim(),
      validUntil: base.validUntil,
      checkedOn: base.checkedOn || todayInJapan(),
    })),
  }));
  private readonly decision = computed(() => mayRegisterService({ ...this.body(), kinds: [this.body().kind] }));
  /** The rule asked of each field by itself: whoever left three of them empty hears of all three. */
  protected readonly faults = computed(() => {
    const { name, regions, baseServices } = this.body();
    const fault = (of: Partial<RegisterServiceFacts>) => {
      const decision = mayRegisterService({ ...filled, ...of });
      return this.tried() && !decision.allowed ? problemText(decision.code)[this.language.lang()].happened : '';
    };
    return { name: fault({ name }), regions: fault({ regions }), baseServices: fault({ baseServices }) };
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (!this.decision().allowed) return;
    const path = `clients/${this.ask.client.id}/services`;
    const changed = await this.sending.run((key) => this.api.post<ClientView>(path, this.body(), key));
    if (changed) this.dialog.close(changed);
  }
}
