import { Component, computed, inject, viewChild } from '@angular/core';
import { clientPersonKindLabels, firmRoleLabels, type OwnMemberView } from '@akashi/contracts';
import { at, accountApi } from '@akashi/contracts/api';
import type { OwnerOfPassword } from '@akashi/domain/firm';
import { Api, momentInJapan, problemOf, Sending, Session } from '@akashi/web-platform';
import {
  Button,
  Dialogs,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  Toasts,
  texts,
  LanguageChoice,
} from '@akashi/web-ui';
import { ChangePasswordDialog } from './change-password-dialog';
import { CorrectReadingDialog } from './correct-reading-dialog';
import { FactorPanel } from '../factors/factor-panel';
import { OwnIdentityPanel } from '../provider/own-identity-panel';
import { TokenPanel } from '../tokens/token-panel';
import { UnconfirmedNote } from './unconfirmed-note';
import { deviceOf } from './device-words';

/** A person's own account: what they sign in with, where they are signed in, and what they are a member of. */
@Component({
  selector: 'ak-account-page',
  imports: [
    Button,
    FactorPanel,
    LanguageChoice,
    OwnIdentityPanel,
    Panel,
    ProblemNote,
    ReadState,
    TokenPanel,
    UnconfirmedNote,
  ],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly language = inject(Language);
  private readonly factors = viewChild(FactorPanel);
  private readonly tokens = viewChild(TokenPanel);

  protected readonly account = this.api.read(() => at(accountApi.view));
  protected readonly problem = computed(() => problemOf(this.account.error()));
  protected readonly ending = new Sending();
  protected readonly clientKinds = clientPersonKindLabels;
  protected readonly t = texts({
    title: ['アカウント', 'My account'],
    changePassword: ['パスワードの変更', 'Change password'],
    passkey: ['パスキー', 'Passkey'],
    setUp: ['確認コードの端末', 'Device that shows codes'],
    makeToken: ['APIトークンの作成', 'Make an API token'],
    correct: ['ふりがなの訂正', 'Correct the reading'],
    person: ['本人の情報', 'You'],
    name: ['氏名', 'Name'],
    kana: ['ふりがな', 'Reading'],
    position: ['職位', 'Title'],
    email: ['メールアドレス', 'E-mail address'],
    roles: ['権限の役割', 'Roles in the firm'],
    language: ['表示言語', 'Language'],
    nameHelp: [
      '氏名は署名に表示されるため、監査機関の記録です。',
      'The name stands on signatures and is the firm’s record.',
    ],
    sessions: ['使用中の端末', 'Where you are signed in'],
    limits: ['操作のないまま30分、最長12時間で終わります', 'Ends after 30 idle minutes, and after 12 hours at most'],
    device: ['端末', 'Device'],
    unknown: ['不明な端末', 'Unknown device'],
    here: ['この端末', 'This device'],
    place: ['接続元', 'From'],
    lastUse: ['最終利用', 'Last use'],
    begun: ['開始', 'Since'],
    now: ['いま', 'Now'],
    act: ['操作', 'Actions'],
    end: ['終了', 'End'],
    endOthers: ['ほかの端末をすべて終了', 'End all others'],
    noOthers: ['ほかの端末ではサインインしていません。', 'You are signed in nowhere else.'],
    memberships: ['所属', 'Memberships'],
    member: ['監査機関の所属者', 'Member of the audit firm'],
    clientPerson: (firm: string) => [`依頼者の担当者（監査機関: ${firm}）`, `Person of a client of ${firm}`],
    changed: [
      'パスワードを変更し、ほかの端末を終了しました。',
      'Your password was changed, and every other session ended.',
    ],
    corrected: ['ふりがなを訂正しました。', 'The reading was corrected.'],
    ended: ['端末を終了しました。', 'The session was ended.'],
  });
  protected readonly rows = computed(() => {
    const t = this.t();
    const sessions = this.account.hasValue() ? this.account.value().sessions : [];
    return sessions.map((one) => ({
      ...one,
      device: deviceOf(one.userAgent) ?? t.unknown,
      lastUse: one.isThis ? t.now : momentInJapan(one.lastSeenAt),
      begun: momentInJapan(one.createdAt),
    }));
  });
  protected readonly alone = computed(() => (this.rows().some((row) => !row.isThis) ? '' : this.t().noOthers));

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'N', label: this.t().changePassword },
        { keys: 'E', label: this.t().correct },
        { keys: 'P', label: this.t().passkey },
        { keys: 'F', label: this.t().setUp },
        { keys: 'T', label: this.t().makeToken },
      ],
      commands: [
        {
          id: 'change-password',
          label: this.t().changePassword,
          icon: 'key',
          keys: 'N',
          run: () => void this.changePassword(),
        },
        {
          id: 'set-up-passkey',
          label: this.t().passkey,
          icon: 'key',
          keys: 'P',
          run: () => void this.factors()?.enrolPasskey(),
        },
        { id: 'set-up-device', label: this.t().setUp, icon: 'key', keys: 'F', run: () => void this.factors()?.enrol() },
        { id: 'make-token', label: this.t().makeToken, icon: 'key', keys: 'T', run: () => void this.tokens()?.make() },
        { id: 'correct-reading', label: this.t().correct, icon: 'pen', keys: 'E', run: () => void this.correct() },
      ],
    }));
  }

  protected rolesOf({ firmRoles }: OwnMemberView): string {
    const lang = this.language.lang();
    return firmRoles.map((role) => firmRoleLabels[role][lang]).join(lang === 'ja' ? '、' : ', ');
  }

  protected async changePassword(): Promise<void> {
    const account = this.account.value();
    const person = account?.member ?? this.session.atClient();
    if (!account || !person) return;
    const kana = account.member ? [account.member.familyKana, account.member.givenKana] : [];
    const firmName = (this.session.current() ?? this.session.atClient())?.firmName ?? '';
    const owner: OwnerOfPassword = {
      names: [...person.name.split(' '), ...kana],
      email: account.email,
      firmName,
    };
    if (!(await this.dialogs.open<true, OwnerOfPassword>(ChangePasswordDialog, owner))) return;
    this.account.reload();
    this.toasts.show(this.t().changed);
  }

  protected async correct(): Promise<void> {
    const member = this.account.value()?.member;
    if (!member || !(await this.dialogs.open<OwnMemberView, OwnMemberView>(CorrectReadingDialog, member))) return;
    this.account.reload();
    this.toasts.show(this.t().corrected);
  }

  protected async end(sessionId: string): Promise<void> {
    const address = at(accountApi.endSession, { sessionId });
    await this.ended((key) => this.api.send(address, undefined, key), address.url);
  }

  protected async endOthers(): Promise<void> {
    const address = at(accountApi.endOtherSessions);
    await this.ended((key) => this.api.send(address, undefined, key), address.url);
  }

  private async ended(send: (key: string) => Promise<void>, address: string): Promise<void> {
    const done = await this.ending.run((key) => send(key).then(() => true), address);
    this.account.reload();
    if (done) this.toasts.show(this.t().ended);
  }
}
