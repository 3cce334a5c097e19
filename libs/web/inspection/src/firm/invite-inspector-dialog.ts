import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import type { InspectionView, IssuedInspectorView } from '@akashi/contracts';
import { at, inspectionApi } from '@akashi/contracts/api';
import { invitationHours } from '@akashi/domain/firm';
import { mayInviteInspector } from '@akashi/domain/inspection';
import { Api, Sending } from '@akashi/web-platform';
import { TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** Somebody with nothing to say against them. */
const filled = {
  standing: 'in-force',
  name: '-',
  email: 'a@example.jp',
  thereEmails: [],
  memberEmails: [],
  clientEmails: [],
} as const;

interface Said {
  familyName: string;
  givenName: string;
  title: string;
  email: string;
}

/** 検査担当者の招待: by name and address; how they sign in they say themselves, at the link that this makes. */
@Component({
  selector: 'ak-invite-inspector-dialog',
  imports: [FormDialog, FormField, TextField],
  template: `
    <ak-form-dialog icon="mail" [form]="form" [title]="t().title" [action]="t().send">
      <p>{{ t().how(hours) }}</p>
      <ak-text-field [label]="t().familyName" [formField]="form.fields.familyName" />
      <ak-text-field [label]="t().givenName" [formField]="form.fields.givenName" />
      <ak-text-field [label]="t().position" [formField]="form.fields.title" />
      <ak-text-field
        kind="email"
        autocomplete="off"
        inputMode="email"
        [label]="t().email"
        [formField]="form.fields.email"
      />
    </ak-form-dialog>
  `,
})
export class InviteInspectorDialog {
  private readonly api = inject(Api);
  private readonly sending = new Sending();
  private readonly ask = inject<InspectionView>(DIALOG_DATA);
  protected readonly hours = invitationHours;

  protected readonly t = texts({
    title: ['検査担当者を招待します', 'Invite an inspector'],
    how: (hours: number) => [
      `一回限りのリンクを作ります。本人が${hours}時間以内に開き、パスワードと2つ目の要素を登録します。`,
      `This makes a link that works once, for ${hours} hours: they set a password and a second factor.`,
    ],
    familyName: ['姓', 'Family name'],
    givenName: ['名', 'Given name'],
    position: ['所属・職位', 'Position'],
    email: ['メールアドレス', 'E-mail address'],
    send: ['招待', 'Invite'],
  });
  protected readonly form = ruleForm({
    said: { familyName: '', givenName: '', title: '', email: '' },
    required: ['familyName', 'givenName', 'email'],
    about: {
      'inspector.already-there': 'email',
      'inspector.works-for-firm': 'email',
      'inspector.works-for-client': 'email',
      'inspector.email-malformed': 'email',
    },
    rules: {
      familyName: (said) => mayInviteInspector({ ...filled, name: `${said.familyName}${said.givenName}`.trim() }),
      email: ({ email }) => mayInviteInspector({ ...filled, email: email.trim() }),
    },
    sending: this.sending,
    send: (said) => this.invite(said),
  });

  private invite({ familyName, givenName, title, email }: Said): Promise<IssuedInspectorView | undefined> {
    const body = {
      ...{ familyName: familyName.trim(), givenName: givenName.trim() },
      ...{ title: title.trim(), email: email.trim() },
    };
    const address = at(inspectionApi.invite, { inspectionId: this.ask.id });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
