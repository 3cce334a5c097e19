import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import {
  clientPersonKindLabels,
  type InviteClientPersonBody,
  type IssuedClientInvitationView,
} from '@akashi/contracts';
import { at, clientPersonApi } from '@akashi/contracts/api';
import { clientPersonKinds, type ClientPersonKind } from '@akashi/domain/access';
import { invitationHours, mayInviteClientPerson } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { CheckField, Language, SelectField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface InviteClientPersonAsk {
  readonly clientId: string;
  readonly clientName: string;
}

/** Somebody with nothing to say against them. */
const filled = {
  name: '-',
  email: 'a@example.jp',
  kind: 'contributor',
  by: 'firm',
  thereEmails: [],
  invitedEmails: [],
  memberEmails: [],
} as const;

/** One of a client's people, by name, address and kind; how they sign in they say themselves, at the link that this makes. */
@Component({
  selector: 'ak-invite-client-person-dialog',
  imports: [CheckField, FormDialog, FormField, SelectField, TextField],
  template: `
    <ak-form-dialog icon="mail" [form]="form" [title]="t().title(ask.clientName)" [action]="t().send">
      <p>{{ t().how(hours) }}</p>
      <div class="two">
        <ak-text-field [label]="t().familyName" [formField]="form.fields.familyName" />
        <ak-text-field [label]="t().givenName" [formField]="form.fields.givenName" />
      </div>
      <ak-text-field [label]="t().position" [formField]="form.fields.title" />
      <ak-text-field
        kind="email"
        autocomplete="off"
        inputMode="email"
        [label]="t().email"
        [help]="t().emailHelp"
        [formField]="form.fields.email"
      />
      <ak-select-field [label]="t().kind" [help]="t().kindHelp" [options]="kinds()" [formField]="form.fields.kind" />
      <ak-check-field [label]="t().handOver" [help]="t().handOverHelp" [formField]="form.fields.isHandedOver" />
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
export class InviteClientPersonDialog {
  private readonly api = inject(Api);
  private readonly language = inject(Language);
  private readonly sending = new Sending();
  protected readonly ask = inject<InviteClientPersonAsk>(DIALOG_DATA);

  protected readonly t = texts({
    title: (client: string) => [`${client}の担当者を招待します`, `Invite a person of ${client}`],
    how: (hours: number) => [
      `一回限りのリンクを作ります。本人が${hours}時間以内に開き、登録します。見えるのは自分の組織の分だけです。`,
      `This makes a link that works once, for ${hours} hours. Whoever comes in by it sees their own organisation’s part alone.`,
    ],
    familyName: ['姓', 'Family name'],
    givenName: ['名', 'Given name'],
    position: ['職位', 'Title'],
    email: ['メールアドレス', 'E-mail address'],
    emailHelp: ['本人がサインインに使います。', 'The person signs in with it.'],
    kind: ['役割', 'Kind'],
    kindHelp: [
      '責任者は社内の方を招待でき、すべての依頼を見ます。回答者は依頼に答え、承認者は確認と承認をします。',
      'An owner invites colleagues and sees every request; a contributor answers them; an approver confirms and approves.',
    ],
    handOver: ['リンクを自分で渡す（メールで送らない）', 'Hand the link over myself, without mail'],
    handOverHelp: [
      'ふだんは本人にだけメールで届きます。メールを送らない環境では、いつも自分で渡します。',
      'Otherwise it is mailed to the person alone. Where no mail is sent, it is always handed over.',
    ],
    send: ['招待', 'Invite'],
  });
  protected readonly hours = invitationHours;
  protected readonly kinds = computed(() => {
    const lang = this.language.lang();
    return clientPersonKinds.map((value) => ({ value, label: clientPersonKindLabels[value][lang] }));
  });

  protected readonly form = ruleForm({
    said: { familyName: '', givenName: '', title: '', email: '', kind: 'contributor' as string, isHandedOver: false },
    required: ['familyName', 'givenName', 'email'],
    about: {
      'client-person.already-there': 'email',
      'client-person.already-invited': 'email',
      'client-person.works-for-firm': 'email',
      'client-person.email-malformed': 'email',
    },
    rules: {
      familyName: (said) => mayInviteClientPerson({ ...filled, name: `${said.familyName}${said.givenName}`.trim() }),
      email: ({ email }) => mayInviteClientPerson({ ...filled, email: email.trim() }),
    },
    sending: this.sending,
    send: (said) => this.invite(said),
  });

  private invite(
    said: Record<'familyName' | 'givenName' | 'title' | 'email' | 'kind', string> & { isHandedOver: boolean },
  ) {
    const body: InviteClientPersonBody = {
      familyName: said.familyName.trim(),
      givenName: said.givenName.trim(),
      title: said.title.trim(),
      email: said.email.trim(),
      kind: said.kind as ClientPersonKind,
      isHandedOver: said.isHandedOver,
    };
    const address = at(clientPersonApi.invite, { clientId: this.ask.clientId });
    return this.sending.run<IssuedClientInvitationView>((key) => this.api.send(address, body, key));
  }
}
