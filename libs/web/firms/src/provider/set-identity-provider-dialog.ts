import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { IdentityProviderView } from '@akashi/contracts';
import { at, identityProviderApi } from '@akashi/contracts/api';
import { maySetIdentityProvider } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { SelectField, TextField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

/** Something that nobody has anything against. */
const filled = { issuer: 'https://a.example', clientId: '-', secret: '-', domains: [], issuerBefore: null };

/** Which provider, and with what it is asked. The secret that stands is shown to nobody, and asked for with another address. */
@Component({
  selector: 'ak-set-identity-provider-dialog',
  imports: [FormDialog, FormField, SelectField, TextField],
  template: `
    <ak-form-dialog icon="key" [form]="form" [title]="t().title" [action]="t().save">
      <p>{{ t().text }}</p>
      <ak-text-field
        autocomplete="off"
        inputMode="url"
        [label]="t().issuer"
        [help]="t().issuerHelp"
        [formField]="form.fields.issuer"
      />
      <ak-text-field autocomplete="off" [label]="t().clientId" [formField]="form.fields.clientId" />
      <ak-text-field
        kind="password"
        autocomplete="off"
        [label]="t().secret"
        [help]="base().version > 0 ? t().secretHelp : ''"
        [formField]="form.fields.secret"
      />
      <ak-text-field
        autocomplete="off"
        [label]="t().domains"
        [help]="t().domainsHelp"
        [formField]="form.fields.domains"
      />
      <ak-select-field [label]="t().passwords" [options]="choices()" [formField]="form.fields.passwords" />
    </ak-form-dialog>
  `,
})
export class SetIdentityProviderDialog {
  private readonly api = inject(Api);
  protected readonly base = signal(inject<IdentityProviderView>(DIALOG_DATA));
  private readonly sending = new Sending();

  protected readonly t = texts({
    title: ['認証基盤を設定します', 'Set up the provider'],
    text: [
      '変更すると停止し、認証基盤で入っている方はサインアウトします。応答を確認してから、改めて使い始めてください。',
      'A change turns it off and signs out whoever came in by it. Try it again, then turn it on.',
    ],
    issuer: ['発行者（issuer）', 'Issuer'],
    issuerHelp: [
      '認証基盤の管理画面にある、https:// で始まるアドレスです。',
      'The https:// address on the provider’s own pages.',
    ],
    clientId: ['クライアントID', 'Client ID'],
    secret: ['クライアントの秘密', 'Client secret'],
    secretHelp: [
      '空のままにすると、今の秘密を使い続けます。発行者を変えるときは入力してください。',
      'Left empty, the one that stands is kept. With another issuer it is entered again.',
    ],
    domains: ['メールのドメイン', 'Mail domains'],
    domainsHelp: [
      '読点または空白で区切ります。空のままにすると、認証基盤にいる方すべてが対象です。',
      'Parted by commas or spaces. Left empty, everyone whom the provider knows will do.',
    ],
    passwords: ['パスワードでのサインイン', 'Signing in by password'],
    both: ['併用できる', 'May be used as well'],
    only: ['アカウントを登録した方は使えない', 'Not for those who have linked an identity'],
    save: ['設定', 'Set'],
  });
  protected readonly choices = computed(() => [
    { value: 'both', label: this.t().both },
    { value: 'only', label: this.t().only },
  ]);

  protected readonly form = ruleForm({
    said: {
      issuer: this.base().issuer,
      clientId: this.base().clientId,
      secret: '',
      domains: this.base().domains.join(' '),
      passwords: (this.base().isOnly ? 'only' : 'both') as string,
    },
    required: ['issuer', 'clientId'],
    about: {
      'identity-provider.issuer-malformed': 'issuer',
      'identity-provider.client-missing': 'clientId',
      'identity-provider.secret-missing': 'secret',
      'identity-provider.domain-malformed': 'domains',
    },
    rules: {
      issuer: ({ issuer }) => maySetIdentityProvider({ ...filled, issuer: issuer.trim() }),
      clientId: ({ clientId }) => maySetIdentityProvider({ ...filled, clientId: clientId.trim() }),
      domains: ({ domains }) => maySetIdentityProvider({ ...filled, domains: namesIn(domains) }),
      secret: ({ issuer, secret }) =>
        maySetIdentityProvider({
          ...{ ...filled, issuerBefore: this.base().issuer || null },
          issuer: issuer.trim() || filled.issuer,
          secret: secret === '' ? null : secret,
        }),
    },
    sending: this.sending,
    send: (said) => this.set(said),
    refresh: async () => this.base.set(await this.api.ask(at(identityProviderApi.view))),
  });

  private set(said: Record<'issuer' | 'clientId' | 'secret' | 'domains' | 'passwords', string>) {
    const body = {
      issuer: said.issuer.trim(),
      clientId: said.clientId.trim(),
      secret: said.secret === '' ? null : said.secret,
      domains: namesIn(said.domains),
      isOnly: said.passwords === 'only',
      version: this.base().version,
    };
    const address = at(identityProviderApi.set);
    return this.sending.run<IdentityProviderView>((key) => this.api.send(address, body, key), address.url);
  }
}

const namesIn = (text: string): string[] =>
  text
    .split(/[\s,、，]+/)
    .map((name) => name.toLowerCase())
    .filter((name) => name !== '');
