import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { JoinInspectionView } from '@akashi/contracts';
import { at, inspectionApi } from '@akashi/contracts/api';
import { mayUsePassword, passwordLength } from '@akashi/domain/firm';
import { Api, momentInJapan, Sending, Session } from '@akashi/web-platform';
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

interface SaidToJoin {
  password: string;
}

/**
 * Where an inspector comes in: with a new password, or with the one of the account that their address has. The token stands behind
 * the # of the address, so that it reaches no server's log.
 */
@Component({
  selector: 'ak-join-inspection-page',
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
  templateUrl: './join-inspection-page.html',
  styleUrl: './join-inspection-page.css',
})
export class JoinInspectionPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });

  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly invitation = signal<JoinInspectionView | null>(null);
  protected readonly opening = new Sending();
  protected readonly joining = new Sending();
  protected readonly minimum = passwordLength.min;

  protected readonly t = texts({
    title: ['検査担当者の登録', 'Come in as an inspector'],
    welcome: (authority: string, firm: string) => [
      `${authority} の検査担当者として、${firm} から招待されています。指定された案件の監査記録を、期間中、閲覧できます。`,
      `${firm} invites you as an inspector of ${authority}: you read the records of the engagements that were opened, while the inspection lasts.`,
    ],
    name: ['氏名', 'Name'],
    position: ['所属・職位', 'Position'],
    email: ['メールアドレス', 'E-mail address'],
    days: ['検査の期間', 'Inspection'],
    until: ['リンクの期限', 'Link open until'],
    recorded: [
      '開いたものはすべて記録され、監査機関に表示されます。',
      'Everything you open is recorded and shown to the firm.',
    ],
    password: ['パスワード', 'Password'],
    passwordHelp: (min: number) => [
      `${min}文字以上。氏名、アドレス、監査機関の名称は使えません。`,
      `At least ${min} characters. Not your name, your address or the firm’s name.`,
    ],
    own: ['今お使いのパスワード', 'The password you have'],
    ownHelp: ['このアドレスはすでに登録されています。', 'This address signs in already.'],
    again: ['パスワード（もう一度）', 'Password once more'],
    differs: ['上のパスワードと違います。', 'It differs from the password above.'],
    next: ['続けて、2つ目の要素を登録します。', 'You then set up a second factor.'],
    join: ['登録', 'Come in'],
    signIn: ['サインインへ', 'To the sign-in'],
    noToken: ['リンクが完全ではありません', 'The link is not complete'],
    noTokenText: [
      '受け取ったリンクの # から後も含めて、もう一度開いてください。',
      'Open it again, including everything after the #.',
    ],
  });
  protected readonly facts = computed(() => {
    const [one, t] = [this.invitation(), this.t()];
    if (!one) return [];
    return [
      { label: t.name, value: `${one.familyName} ${one.givenName}` },
      ...(one.title === '' ? [] : [{ label: t.position, value: one.title }]),
      { label: t.email, value: one.email },
      { label: t.days, value: `${one.beginsOn} – ${one.endsOn}` },
      { label: t.until, value: momentInJapan(one.expiresAt) },
    ];
  });

  protected readonly form = ruleForm({
    said: { password: '', again: '' },
    required: ['password'],
    about: {
      'inspector.password-wrong': 'password',
      'password.common': 'password',
      'password.contains-name': 'password',
      'password.one-pattern': 'password',
      'password.too-long': 'password',
      'password.too-short': 'password',
    },
    rules: { password: (said) => this.mayUse(said) },
    checks: ({ password, again }) => ({
      again: this.invitation()?.hasAccount || again === password ? '' : this.t().differs,
    }),
    sending: this.joining,
    send: (said) => this.join(said),
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
    effect(() => {
      const token = this.token();
      if (token !== '') untracked(() => void this.open(token));
    });
  }

  private mayUse({ password }: SaidToJoin) {
    const { familyName = '', givenName = '', email = '', firmName = '', hasAccount = false } = this.invitation() ?? {};
    if (hasAccount) return { allowed: true as const };
    return mayUsePassword({ password, owner: { names: [familyName, givenName], email, firmName }, isCommon: false });
  }

  private async open(token: string): Promise<void> {
    const asked = (key: string) => this.api.send(at(inspectionApi.open), { token }, key);
    this.invitation.set((await this.opening.run(asked)) ?? null);
  }

  private async join({ password }: SaidToJoin): Promise<true | undefined> {
    const body = { token: this.token(), password };
    const email = this.invitation()?.email ?? '';
    const joined = await this.joining.run((key) =>
      this.api.send(at(inspectionApi.join), body, key).then((): true => true),
    );
    if (!joined) return undefined;
    await this.session.signIn(email, password);
    await this.router.navigateByUrl('/inspection');
    return true;
  }
}
