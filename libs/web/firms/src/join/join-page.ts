import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { firmRoleLabels, type JoinView } from '@akashi/contracts';
import { at, invitationApi } from '@akashi/contracts/api';
import { mayJoinFirm, mayUsePassword, passwordLength, type JoinFirmFacts } from '@akashi/domain/firm';
import { Api, momentInJapan, Sending, Session } from '@akashi/web-platform';
import {
  Button,
  EmptyState,
  Facts,
  Language,
  PageFrame,
  ProblemNote,
  Skeleton,
  TextField,
  texts,
  LanguageChoice,
} from '@akashi/web-ui';
import { FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';

/** Whether the link still opens only the server knows: here the rule is asked of the reading. */
const openLink: JoinFirmFacts = {
  now: 0,
  expiresAt: 1,
  acceptedAt: null,
  withdrawnAt: null,
  inviterMayInvite: true,
  kana: '',
};

/**
 * Where an invited person comes in. The token stands behind the # of the address, so that it reaches no server's log; what
 * is set here, the reading of the name and the password, nobody else sets or learns.
 */
@Component({
  selector: 'ak-join-page',
  imports: [
    Button,
    LanguageChoice,
    EmptyState,
    Facts,
    FormField,
    ProblemNote,
    RouterLink,
    RuleFormHost,
    Skeleton,
    TextField,
  ],
  templateUrl: './join-page.html',
  styleUrl: './join-page.css',
})
export class JoinPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly fragment = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  protected readonly language = inject(Language);

  protected readonly token = computed(() => this.fragment() ?? '');
  protected readonly invitation = signal<JoinView | null>(null);
  protected readonly opening = new Sending();
  protected readonly joining = new Sending();
  protected readonly minimum = passwordLength.min;

  protected readonly t = texts({
    title: ['本人の登録', 'Join the firm'],
    welcome: (firm: string) => [`${firm} に招待されています。`, `You are invited to ${firm}.`],
    name: ['氏名', 'Name'],
    position: ['職位', 'Title'],
    email: ['メールアドレス', 'E-mail address'],
    roles: ['権限の役割', 'Roles in the firm'],
    until: ['期限', 'Open until'],
    wrong: [
      '違う点があるときは登録せず、監査機関の管理者に知らせてください。',
      'If any of this is wrong, do not join; tell the firm’s administrator.',
    ],
    familyKana: ['せい（ふりがな）', 'Family name in kana'],
    givenKana: ['めい（ふりがな）', 'Given name in kana'],
    password: ['パスワード', 'Password'],
    passwordHelp: (min: number) => [
      `${min}文字以上。文字の種類は問いません。覚えやすい文が適しています。氏名、アドレス、監査機関の名称は使えません。`,
      `At least ${min} characters of any kind; a sentence you remember does well. Not your name, your address or the firm’s name.`,
    ],
    again: ['パスワード（もう一度）', 'Password once more'],
    differs: ['上のパスワードと違います。', 'It differs from the password above.'],
    alone: [
      'パスワードを知るのはあなただけです。管理者も設定できず、署名のたびに尋ねます。',
      'You alone know this password. No administrator can set it, and your signatures ask for it.',
    ],
    join: ['登録して始める', 'Join and begin'],
    signIn: ['サインインへ', 'To the sign-in'],
    noToken: ['リンクが完全ではありません', 'The link is not complete'],
    noTokenText: [
      '受け取ったリンクの # から後も含めて、もう一度開いてください。',
      'Open it again, including everything after the #.',
    ],
  });
  protected readonly facts = computed(() => {
    const [one, t, lang] = [this.invitation(), this.t(), this.language.lang()];
    if (!one) return [];
    const roles = one.firmRoles.map((role) => firmRoleLabels[role][lang]).join(lang === 'ja' ? '、' : ', ');
    return [
      { label: t.name, value: `${one.familyName} ${one.givenName}` },
      ...(one.title === '' ? [] : [{ label: t.position, value: one.title }]),
      { label: t.email, value: one.email },
      { label: t.roles, value: roles },
      { label: t.until, value: momentInJapan(one.expiresAt) },
    ];
  });

  protected readonly form = ruleForm({
    said: { familyKana: '', givenKana: '', password: '', again: '' },
    required: ['familyKana', 'givenKana', 'password', 'again'],
    about: {
      'member.kana-missing': 'familyKana',
      'member.kana-not-storable': 'familyKana',
      'password.common': 'password',
      'password.contains-name': 'password',
      'password.one-pattern': 'password',
      'password.too-long': 'password',
      'password.too-short': 'password',
    },
    rules: {
      familyKana: ({ familyKana }) => mayJoinFirm({ ...openLink, kana: familyKana }),
      givenKana: ({ givenKana }) => mayJoinFirm({ ...openLink, kana: givenKana }),
      password: ({ password, familyKana, givenKana }) => {
        const { familyName = '', givenName = '', email = '', firmName = '' } = this.invitation() ?? {};
        const owner = { names: [familyName, givenName, familyKana, givenKana], email, firmName };
        return mayUsePassword({ password, owner, isCommon: false });
      },
    },
    checks: ({ password, again }) => ({
      again: again === password ? '' : this.t().differs,
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

  private async open(token: string): Promise<void> {
    this.invitation.set(
      (await this.opening.run((key) => this.api.send(at(invitationApi.open), { token }, key))) ?? null,
    );
  }

  private async join({ familyKana, givenKana, password }: SaidToJoin): Promise<true | undefined> {
    const body = { token: this.token(), familyKana: familyKana.trim(), givenKana: givenKana.trim(), password };
    const email = this.invitation()?.email ?? '';
    const joined = await this.joining.run((key) => this.api.send(at(invitationApi.join), body, key).then(() => true));
    if (!joined) return undefined;
    await this.session.signIn(email, password);
    await this.router.navigateByUrl('/');
    return true;
  }
}

interface SaidToJoin {
  familyKana: string;
  givenKana: string;
  password: string;
}
