import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { serviceKindLabels, type ClientView, type RegisterServiceBody, type RulesetView } from '@akashi/contracts';
import { at, clientApi } from '@akashi/contracts/api';
import {
  mayRegisterService,
  readRegions,
  serviceKinds,
  type RegisterServiceFacts,
  type ServiceKind,
} from '@akashi/domain/firm';
import { Api, Sending, todayInJapan } from '@akashi/web-platform';
import { Language, SegmentedChoice, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { BaseServiceFields, type TypedBaseService } from './base-service-fields';

/** A service with nothing to say against it. */
const filled: RegisterServiceFacts = {
  name: '-',
  kinds: ['SAAS'],
  regions: ['-'],
  baseServices: [],
  numberForms: [],
};

export interface RegisterServiceAsk {
  client: ClientView;
  /** How registration numbers look, as the ruleset in force says. */
  numbers: Pick<RulesetView['registration'], 'numberForms' | 'numberExample'>;
}

/** A cloud service of a client: its kind, its regions, and the registered services it stands on. */
@Component({
  selector: 'ak-register-service-dialog',
  imports: [BaseServiceFields, FormDialog, FormField, SegmentedChoice, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.client.name)" [action]="t().send" [wide]="true">
      <ak-text-field [label]="t().name" [formField]="form.fields.name" />
      <ak-segmented-choice [label]="t().kind" [options]="kinds()" [formField]="form.fields.kind" />
      <ak-text-field [label]="t().regions" [help]="t().regionsHelp" [formField]="form.fields.regions" />
      <ak-base-service-fields
        [label]="t().baseServices"
        [help]="t().baseServicesHelp"
        [example]="ask.numbers.numberExample"
        [formField]="form.fields.baseServices"
      />
    </ak-form-dialog>
  `,
})
export class RegisterServiceDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  protected readonly ask = inject<RegisterServiceAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: (client: string) => [`${client}のサービスを登録します`, `Register a service of ${client}`],
    name: ['サービス名', 'Service'],
    kind: ['種類', 'Kind'],
    regions: ['リージョン', 'Regions'],
    regionsHelp: ['複数のときは「、」か「,」で区切ります。', 'Separate several with a comma.'],
    baseServices: ['基盤とする登録サービス', 'Registered services it stands on'],
    baseServicesHelp: [
      'ISMAPの公表リストで今日確かめた登録番号と有効期限を入力します。引継ぎの対象になります。',
      'Enter number and validity as the public list shows them today. Controls may be taken over from these.',
    ],
    send: ['登録', 'Register'],
  });
  protected readonly kinds = computed(() =>
    serviceKinds.map((value) => ({ value, label: serviceKindLabels[value][this.language.lang()] })),
  );
  /** The rule is asked of each field by itself: whoever left three of them empty hears of all three. */
  protected readonly form = ruleForm({
    said: { name: '', kind: 'SAAS' as string, regions: '', baseServices: [] as readonly TypedBaseService[] },
    required: ['name', 'regions'],
    rules: {
      name: (said) => mayRegisterService({ ...filled, name: bodyOf(said).name }),
      regions: (said) => mayRegisterService({ ...filled, regions: bodyOf(said).regions }),
      baseServices: (said) => {
        const { numberForms } = this.ask.numbers;
        return mayRegisterService({ ...filled, numberForms, baseServices: bodyOf(said).baseServices });
      },
    },
    rule: (said) => mayRegisterService({ ...filled, kinds: [bodyOf(said).kind] }),
    sending: this.sending,
    send: (said) => this.register(bodyOf(said)),
  });

  private register(body: RegisterServiceBody): Promise<ClientView | undefined> {
    const address = at(clientApi.registerService, { clientId: this.ask.client.id });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}

interface SaidOfService {
  name: string;
  kind: string;
  regions: string;
  baseServices: readonly TypedBaseService[];
}

function bodyOf(said: SaidOfService): RegisterServiceBody {
  return {
    name: said.name.trim(),
    kind: said.kind as ServiceKind,
    regions: readRegions(said.regions),
    baseServices: said.baseServices.map((base) => ({
      name: base.name.trim(),
      registrationNo: base.registrationNo.trim(),
      validUntil: base.validUntil,
      checkedOn: base.checkedOn || todayInJapan(),
    })),
  };
}
