import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { clientPersonKindLabels, type JoinClientView } from '@akashi/contracts';
import { at, clientPersonApi } from '@akashi/contracts/api';
import { mayJoinClient, mayUsePassword, passwordLength } from '@akashi/domain/firm';
import { Api, momentInJapan, Sending, Session } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  Facts,
  Language,
  LanguageChoice,
  PageFrame,
  ProblemNote,
  Skeleton,
  TextField,
  texts,
} from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';

/** Whether the link still opens, and whose the password is, only the server knows: here the rule is asked of the reading. */
const openLink = {
  now: 0,
  expiresAt: 1,
  acceptedAt: null,
  withdrawnAt: null,
  inviterMayInvite: true,
  worksForFirm: false,
  isPasswordRight: true,
};

/**
 * Where one of a client's people comes in: with a new password, or with the one of the account that their address has. The
 * token stands behind the # of the address, so that it reaches no server's log.
 */
@Component({
  selector: 'ak-join-client-page',
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
  templateUrl: './join-client-page.html',
  styleUrl: './join-page.css',
})
export class JoinClientPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  private readonly language = inject(Language);

  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly invitation = signal<JoinClientView | null>(null);
  protected readonly opening = new Sending();
  protected readonly joining = new Sending();
  protected readonly minimum = passwordLength.min;

  protected readonly t = texts({
    title: ['担当者の登録', 'Come in for your organisation'],
    welcome: (client: string, firm: string) => [
      `${client} の担当者として、${firm} から招待されています。監査の依頼に答え、日程を確かめるための場所です。`,
      `${firm} invites you as one of the people of ${client}: to answer its requests and see its dates.`,
    ],
    name: ['氏名', 'Name'],
    position: ['職位', 'Title'],
    email: ['メールアドレス', 'E-mail address'],
    kind: ['役割', 'What you do'],
    until: ['期限', 'Open until'],
    wrong: [
      '違う点があるときは登録せず、リンクを渡した方に知らせてください。',
      'If any of this is wrong, do not go on; tell whoever handed you the link.',
    ],
    familyKana: ['せい（ふりがな）', 'Family name in kana'],
    givenKana: ['めい（ふりがな）', 'Given name in kana'],
    password: ['パスワード', 'Password'],
    passwordHelp: (min: number) => [
      `${min}文字以上。覚えやすい文が適しています。氏名、アドレス、監査機関の名称は使えません。`,
      `At least ${min} characters; a sentence you remember does well. Not your name, your address or the firm’s name.`,
    ],
    own: ['今お使いのパスワード', 'The password you have'],
    ownHelp: [
      'このアドレスはすでに登録されています。ほかの年度や監査機関と同じパスワードで入れます。',
      'This address signs in already. Use the same password as for other years or firms.',
    ],
    again: ['パスワード（もう一度）', 'Password once more'],
    differs: ['上のパスワードと違います。', 'It differs from the password above.'],
    alone: ['パスワードを知るのはあなただけです。', 'You alone know this password.'],
    join: ['登録して始める', 'Join and begin'],
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
      { label: t.kind, value: clientPersonKindLabels[one.kind][this.language.lang()] },
      { label: t.until, value: momentInJapan(one.expiresAt) },
    ];
  });

  protected readonly form = ruleForm({
    said: { familyKana: '', givenKana: '', password: '', again: '' },
    required: ['familyKana', 'givenKana', 'password'],
    about: {
      'client-person.password-wrong': 'password',
      'member.kana-missing': 'familyKana',
      'member.kana-not-storable': 'familyKana',
      'password.common': 'password',
      'password.contains-name': 'password',
      'password.one-pattern': 'password',
      'password.too-long': 'password',
      'password.too-short': 'password',
    },
    rules: {
      familyKana: ({ familyKana }) => mayJoinClient({ ...openLink, kana: familyKana }),
      givenKana: ({ givenKana }) => mayJoinClient({ ...openLink, kana: givenKana }),
      password: (said) => this.mayUse(said),
    },
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

  private mayUse({ password, familyKana, givenKana }: SaidToJoin) {
    const { familyName = '', givenName = '', email = '', firmName = '', hasAccount = false } = this.invitation() ?? {};
    if (hasAccount) return { allowed: true as const };
    const owner = { names: [familyName, givenName, familyKana, givenKana], email, firmName };
    return mayUsePassword({ password, owner, isCommon: false });
  }

  private async open(token: string): Promise<void> {
    const asked = (key: string) => this.api.send(at(clientPersonApi.open), { token }, key);
    this.invitation.set((await this.opening.run(asked)) ?? null);
  }

  private async join({ familyKana, givenKana, password }: SaidToJoin): Promise<true | undefined> {
    const body = { token: this.token(), familyKana: familyKana.trim(), givenKana: givenKana.trim(), password };
    const email = this.invitation()?.email ?? '';
    const joined = await this.joining.run((key) =>
      this.api.send(at(clientPersonApi.join), body, key).then((): true => true),
    );
    if (!joined) return undefined;
    await this.session.signIn(email, password);
    await this.router.navigateByUrl('/client');
    return true;
  }
}

interface SaidToJoin {
  familyKana: string;
  givenKana: string;
  password: string;
}
