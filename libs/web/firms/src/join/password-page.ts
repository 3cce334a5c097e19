import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { PasswordLinkView } from '@akashi/contracts';
import { at, passwordLinkApi } from '@akashi/contracts/api';
import { mayUsePassword, passwordLength } from '@akashi/domain/firm';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  Facts,
  LanguageChoice,
  PageFrame,
  ProblemNote,
  Skeleton,
  TextField,
  texts,
} from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';

/**
 * Where somebody who has lost their password sets a new one. The token stands behind the # of the address; setting it lets
 * nobody in, and the second factor is asked for at the sign-in as before.
 */
@Component({
  selector: 'ak-password-page',
  imports: [
    Button,
    EmptyState,
    Facts,
    FormField,
    LanguageChoice,
    ProblemNote,
    RouterLink,
    RuleFormHost,
    Skeleton,
    TextField,
  ],
  templateUrl: './password-page.html',
  styleUrl: './join-page.css',
})
export class PasswordPage {
  private readonly api = inject(Api);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly link = signal<PasswordLinkView | null>(null);
  protected readonly isSet = signal(false);
  protected readonly opening = new Sending();
  protected readonly setting = new Sending();
  protected readonly minimum = passwordLength.min;

  protected readonly t = texts({
    title: ['パスワードの再設定', 'Set a new password'],
    firm: ['監査機関', 'Firm'],
    client: ['依頼者', 'Client'],
    name: ['氏名', 'Name'],
    email: ['メールアドレス', 'E-mail address'],
    until: ['期限', 'Open until'],
    wrong: [
      'あなたでないときは設定せず、監査機関に知らせてください。',
      'If this is not you, set nothing; tell the audit firm.',
    ],
    password: ['新しいパスワード', 'New password'],
    passwordHelp: (min: number) => [
      `${min}文字以上。文字の種類は問いません。覚えやすい文が適しています。氏名、アドレス、監査機関の名称は使えません。`,
      `At least ${min} characters of any kind; a sentence you remember does well. Not your name, your address or the firm’s name.`,
    ],
    again: ['新しいパスワード（もう一度）', 'New password once more'],
    differs: ['上のパスワードと違います。', 'It differs from the password above.'],
    after: [
      '設定すると、開いているサインインはすべて終わります。サインインでは、2つ目の要素もこれまでどおり確認されます。同僚が本人と確認するまで、署名はできません。',
      'Every open session ends. Signing in asks for your second factor as before, and until a colleague has identified you, you sign nothing.',
    ],
    afterAlone: [
      '設定すると、開いているサインインはすべて終わります。サインインでは、2つ目の要素もこれまでどおり確認されます。',
      'Every open session ends. Signing in asks for your second factor as before.',
    ],
    set: ['設定', 'Set it'],
    done: [
      '新しいパスワードを設定しました。サインインして、同僚に本人の確認を依頼してください。',
      'The new password is set. Sign in, and ask a colleague to identify you.',
    ],
    doneAlone: [
      '新しいパスワードを設定しました。サインインしてください。',
      'The new password is set. Sign in with it.',
    ],
    signIn: ['サインインへ', 'To the sign-in'],
    noToken: ['リンクが完全ではありません', 'The link is not complete'],
    noTokenText: [
      '受け取ったリンクの # から後も含めて、もう一度開いてください。',
      'Open it again, including everything after the #.',
    ],
  });
  protected readonly facts = computed(() => {
    const [one, t] = [this.link(), this.t()];
    if (!one) return [];
    return [
      { label: t.firm, value: one.firmName },
      ...(one.clientName ? [{ label: t.client, value: one.clientName }] : []),
      { label: t.name, value: `${one.familyName} ${one.givenName}` },
      { label: t.email, value: one.email },
      { label: t.until, value: momentInJapan(one.expiresAt) },
    ];
  });

  /** Somebody handed the link out to a member: until a colleague has identified them, they sign nothing. */
  protected readonly isDoubted = computed(() => this.link()?.clientName === null && this.link()?.isMailed === false);

  protected readonly form = ruleForm({
    said: { password: '', again: '' },
    required: ['password', 'again'],
    about: {
      'password.common': 'password',
      'password.contains-name': 'password',
      'password.one-pattern': 'password',
      'password.too-long': 'password',
      'password.too-short': 'password',
    },
    rules: {
      password: ({ password }) => {
        const {
          familyName = '',
          givenName = '',
          familyKana = '',
          givenKana = '',
          email = '',
          firmName = '',
        } = this.link() ?? {};
        const owner = { names: [familyName, givenName, familyKana, givenKana], email, firmName };
        return mayUsePassword({ password, owner, isCommon: false });
      },
    },
    checks: ({ password, again }) => ({
      again: again === password ? '' : this.t().differs,
    }),
    sending: this.setting,
    send: ({ password }) => this.set(password),
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
    effect(() => {
      const token = this.token();
      if (token !== '') untracked(() => void this.openLink(token));
    });
  }

  private async openLink(token: string): Promise<void> {
    this.link.set((await this.opening.run((key) => this.api.send(at(passwordLinkApi.open), { token }, key))) ?? null);
  }

  private async set(password: string): Promise<true | undefined> {
    const body = { token: this.token(), password };
    const done = await this.setting.run((key) => this.api.send(at(passwordLinkApi.set), body, key).then(() => true));
    if (!done) return undefined;
    this.isSet.set(true);
    return true;
  }
}
