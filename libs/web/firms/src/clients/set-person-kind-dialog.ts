import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { clientPersonKindLabels, type ClientPersonView } from '@akashi/contracts';
import { at, clientPersonApi } from '@akashi/contracts/api';
import { clientPersonKinds, type ClientPersonKind } from '@akashi/domain/access';
import { maySetPersonKind } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Language, SelectField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface SetPersonKindAsk {
  readonly clientId: string;
  readonly person: ClientPersonView;
}

/** What somebody does for a client becomes another. */
@Component({
  selector: 'ak-set-person-kind-dialog',
  imports: [FormDialog, FormField, SelectField],
  template: `
    <ak-form-dialog icon="pen" [form]="form" [title]="t().title(ask.person.name)" [action]="t().send">
      <p>{{ t().acts }}</p>
      <ak-select-field [label]="t().kind" [options]="kinds()" [formField]="form.fields.kind" />
    </ak-form-dialog>
  `,
})
export class SetPersonKindDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly sending = new Sending();
  protected readonly ask = inject<SetPersonKindAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: (name: string) => [`${name}さんの役割を変更します`, `Change what ${name} does for the client`],
    acts: ['次の操作から、新しい役割になります。', 'It holds from the next thing they do.'],
    kind: ['役割', 'Kind'],
    send: ['変更', 'Change'],
  });
  protected readonly kinds = computed(() => {
    const lang = this.language.lang();
    return clientPersonKinds.map((value) => ({ value, label: clientPersonKindLabels[value][lang] }));
  });
  protected readonly form = ruleForm({
    said: { kind: this.ask.person.kind as string },
    required: ['kind'],
    about: { 'client-person.same-kind': 'kind' },
    rules: {
      kind: ({ kind }) =>
        maySetPersonKind({ isEnded: false, before: this.ask.person.kind, kind: kind as ClientPersonKind }),
    },
    sending: this.sending,
    send: ({ kind }) => this.revise(kind as ClientPersonKind),
  });

  private revise(kind: ClientPersonKind): Promise<true | undefined> {
    const { clientId, person } = this.ask;
    const address = at(clientPersonApi.revise, { clientId, personId: person.personId });
    const body = { kind, version: person.version };
    return this.sending.run((key) => this.api.send(address, body, key).then((): true => true));
  }
}
