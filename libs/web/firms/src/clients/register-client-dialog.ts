import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { ClientView, RegisterClientBody } from '@akashi/contracts';
import { at, clientApi } from '@akashi/contracts/api';
import {
  isBlank,
  mayNameClient,
  mayNumberClient,
  mayRegisterClient,
  normaliseCorporateNumber,
} from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { refusalText } from '@akashi/web-ui/refusal';

/** A client, known by its 法人番号: a number that fails its own check digit is refused while it is being typed in. */
@Component({
  selector: 'ak-register-client-dialog',
  imports: [FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send">
      <ak-text-field [label]="t().name" [formField]="form.fields.name" />
      <ak-text-field [label]="t().kana" [formField]="form.fields.nameKana" />
      <ak-text-field
        form="code"
        inputMode="numeric"
        [label]="t().number"
        [help]="t().numberHelp"
        [fault]="wholeNumberFault()"
        [formField]="form.fields.corporateNumber"
      />
      <ak-text-field [label]="t().address" [formField]="form.fields.address" />
      <div class="two">
        <ak-text-field [label]="t().representativeTitle" [formField]="form.fields.representativeTitle" />
        <ak-text-field [label]="t().representativeName" [formField]="form.fields.representativeName" />
      </div>
    </ak-form-dialog>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: var(--ak-space-12);
    }
  `,
})
export class RegisterClientDialog {
  private readonly api = inject(Api);
  private readonly registeredNumbers = inject<readonly string[]>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['依頼者を登録します', 'Register a client'],
    name: ['名称', 'Name'],
    kana: ['フリガナ', 'Reading in kana'],
    kanaMissing: [
      'フリガナを入力してください。一覧の並び順に使います。',
      'Enter the reading; clients are sorted by it.',
    ],
    number: ['法人番号', 'Corporate number'],
    numberHelp: ['13桁。全角で入力しても半角になります。', '13 digits; full-width digits become half width.'],
    address: ['所在地', 'Address'],
    representativeTitle: ['代表者の役職', 'Title of the representative'],
    representativeName: ['代表者の氏名', 'Name of the representative'],
    send: ['登録', 'Register'],
  });
  private readonly read = refusalText();
  /** Each field by itself: whoever left three of them empty hears of all three. */
  protected readonly form = ruleForm({
    said: {
      name: '',
      nameKana: '',
      corporateNumber: '',
      address: '',
      representativeTitle: '',
      representativeName: '',
    },
    required: ['name', 'nameKana', 'corporateNumber'],
    rule: (said) => mayRegisterClient({ ...said, registeredNumbers: this.registeredNumbers }),
    about: { 'client.corporate-number-registered': 'corporateNumber' },
    rules: { name: ({ name }) => mayNameClient(name), corporateNumber: (said) => this.mayNumber(said) },
    checks: ({ nameKana }) => ({ nameKana: isBlank(nameKana) ? this.t().kanaMissing : '' }),
    sending: this.sending,
    send: (said) => this.register(said),
  });
  /** A whole number is judged at once, because its check digit was made for typing mistakes. */
  protected readonly wholeNumberFault = computed(() => {
    const said = this.form.said();
    const isWhole = normaliseCorporateNumber(said.corporateNumber).length >= 13;
    return isWhole ? this.read(this.mayNumber(said)) : '';
  });

  private mayNumber({ corporateNumber }: RegisterClientBody) {
    return mayNumberClient({ corporateNumber, registeredNumbers: this.registeredNumbers });
  }

  private register(said: RegisterClientBody): Promise<ClientView | undefined> {
    const body: RegisterClientBody = {
      name: said.name.trim(),
      nameKana: said.nameKana.trim(),
      corporateNumber: normaliseCorporateNumber(said.corporateNumber),
      address: said.address.trim(),
      representativeTitle: said.representativeTitle.trim(),
      representativeName: said.representativeName.trim(),
    };
    return this.sending.run((key) => this.api.send(at(clientApi.register), body, key));
  }
}
