import { inject, Injectable } from '@angular/core';
import type { MemberView } from '@akashi/contracts';
import { at, memberApi, passwordLinkApi } from '@akashi/contracts/api';
import { Api, momentInJapan, Sending, Session } from '@akashi/web-platform';
import { Dialogs, Toasts, texts } from '@akashi/web-ui';
import { OneTimeLinkDialog, type OneTimeLinkAsk } from '@akashi/web-ui/link';
import { ConfirmMemberDialog, type ConfirmMemberAsk } from './confirm-member-dialog';
import { witnessesOf } from './confirmers';
import { DisableMemberDialog, type DisableMemberAsk } from './disable-member-dialog';
import { SetFirmRolesDialog } from './set-firm-roles-dialog';

export type MemberAct = 'confirm' | 'disable' | 'enable' | 'roles' | 'sessions' | 'require' | 'reset' | 'password';

/** What colleagues do with a membership, from the list of people; each gives the member as they stand afterwards. */
@Injectable()
export class MemberActs {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  readonly sending = new Sending();
  private readonly t = texts({
    enable: (name: string) => [`${name}さんを再開します`, `Enable ${name}`],
    enableText: [
      '停止する前の役割に戻ります。本人が決めたパスワードでサインインできます。',
      'They hold the roles they had, and sign in with the password that they chose.',
    ],
    enableAct: ['再開', 'Enable'],
    sessions: (name: string) => [`${name}さんのサインインをすべて終了します`, `End every session of ${name}`],
    sessionsText: [
      '使用中の端末は、次の操作でサインアウトします。書きかけの文字はその端末に残ります。',
      'The next thing they do signs them out. What they are typing stays on their device.',
    ],
    sessionsAct: ['終了', 'End'],
    requireTitle: (name: string) => [`${name}さんに2つ目の要素を必須にします`, `Require a second factor of ${name}`],
    requireText: [
      '未登録なら、次の操作から、登録が済むまでほかの画面は開けません。',
      'Without one, no other page opens to them from now on until they have set it up.',
    ],
    relaxTitle: (name: string) => [`${name}さんの2つ目の要素を任意にします`, `Leave a second factor to ${name}`],
    relaxText: ['登録済みの要素は、これからも確認されます。', 'One that is set up is asked for as before.'],
    requireAct: ['変更', 'Change'],
    resetTitle: (name: string) => [`${name}さんの要素を解除します`, `Reset the factors of ${name}`],
    resetText: [
      '端末をなくしたときに使います。サインインはすべて終わり、本人には誰が解除したかが表示されます。新しい要素は本人だけが登録でき、別の方が本人と確認するまで署名はできません。',
      'For a lost device. Every session ends, and they are told who did it. Only they themselves set up a new one, and until somebody else has identified them they sign nothing.',
    ],
    resetAct: ['解除', 'Reset'],
    passwordTitle: (name: string) => [
      `${name}さんにパスワード再設定のリンクを発行します`,
      `Hand out a password link for ${name}`,
    ],
    passwordText: [
      '本人がパスワードをなくしたときに使います。新しいパスワードは本人だけが決め、2つ目の要素はこれまでどおり確認されます。別の方が本人と確認するまで、署名はできません。',
      'For a lost password. They alone choose the new one, and their second factor is asked for as before. Until somebody else has identified them they sign nothing.',
    ],
    passwordAct: ['発行', 'Hand out'],
    passwordLink: (name: string) => [`${name}さんのパスワード再設定のリンク`, `The password link for ${name}`],
    passwordAfter: [
      '2つ目の要素はこれまでどおり確認されます。リンクを出した方以外が本人と確認するまで、署名はできません。',
      'The second factor is asked for as before. Until somebody who handed out no link has identified them, they sign nothing.',
    ],
    required: (name: string) => [`${name}さんの要否を変更しました。`, `What is asked of ${name} was changed.`],
    reset: (name: string) => [`${name}さんの要素を解除しました。`, `The factors of ${name} were reset.`],
    confirmed: (name: string) => [`${name}さんを本人と確認しました。`, `${name} was identified.`],
    disabled: (name: string) => [`${name}さんを停止しました。`, `${name} was disabled.`],
    enabled: (name: string) => [`${name}さんを再開しました。`, `${name} was enabled.`],
    rolesSet: (name: string) => [`${name}さんの役割を変更しました。`, `The roles of ${name} were set.`],
    ended: (n: number) => [
      `${n}件のサインインを終了しました。`,
      n === 1 ? 'One session was ended.' : `${n} sessions were ended.`,
    ],
  });

  async run(act: MemberAct, member: MemberView, members: readonly MemberView[]): Promise<MemberView | undefined> {
    if (act === 'sessions') return this.endSessions(member);
    if (act === 'require') return this.told(await this.require(member), this.t().required);
    if (act === 'password') return this.passwordLink(member);
    if (act === 'reset') return this.told(await this.reset(member), this.t().reset);
    if (act === 'confirm') return this.told(await this.confirm(member, members), this.t().confirmed);
    if (act === 'enable') return this.told(await this.enable(member), this.t().enabled);
    const ask = { member, askedBy: this.session.userId(), administrators: administratorsOf(members) };
    const dialog = act === 'disable' ? DisableMemberDialog : SetFirmRolesDialog;
    const changed = await this.dialogs.open<MemberView, DisableMemberAsk>(dialog, ask);
    return this.told(changed, act === 'disable' ? this.t().disabled : this.t().rolesSet);
  }

  private confirm(member: MemberView, members: readonly MemberView[]): Promise<MemberView | undefined> {
    const ids = member.unconfirmed?.waysIssuedBy ?? [];
    const issuers = members.filter(({ userId }) => ids.includes(userId)).map(({ name }) => name);
    const ask = { member, askedBy: this.session.userId(), witnesses: witnessesOf(members), issuers };
    return this.dialogs.open<MemberView, ConfirmMemberAsk>(ConfirmMemberDialog, ask);
  }

  private async enable({ userId, name, version }: MemberView): Promise<MemberView | undefined> {
    const t = this.t();
    const ask = { title: t.enable(name), text: t.enableText, confirm: t.enableAct };
    if (!(await this.dialogs.confirm(ask))) return undefined;
    const address = at(memberApi.enable, { userId });
    return this.sending.run((key) => this.api.send(address, { version }, key), address.url);
  }

  private async require(member: MemberView): Promise<MemberView | undefined> {
    const t = this.t();
    const { userId, name, version } = member;
    const isRequired = !member.requiresSecondFactor;
    const text = isRequired ? t.requireText : t.relaxText;
    const title = isRequired ? t.requireTitle(name) : t.relaxTitle(name);
    if (!(await this.dialogs.confirm({ title, text, confirm: t.requireAct }))) return undefined;
    const address = at(memberApi.requireFactor, { userId });
    return this.sending.run((key) => this.api.send(address, { isRequired, version }, key), address.url);
  }

  private async reset({ userId, name, version }: MemberView): Promise<MemberView | undefined> {
    const t = this.t();
    const ask = { title: t.resetTitle(name), text: t.resetText, confirm: t.resetAct, kind: 'danger' as const };
    if (!(await this.dialogs.confirm(ask))) return undefined;
    const address = at(memberApi.resetFactors, { userId });
    return this.sending.run((key) => this.api.send(address, { version }, key), address.url);
  }

  /** Shows the link; how the member stands from here on, the list is asked anew. */
  private async passwordLink({ userId, name, version }: MemberView): Promise<undefined> {
    const t = this.t();
    const ask = { title: t.passwordTitle(name), text: t.passwordText, confirm: t.passwordAct };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(passwordLinkApi.issue, { userId });
    const link = await this.sending.run((key) => this.api.send(address, { version }, key), address.url);
    if (!link) return;
    const until = momentInJapan(link.expiresAt);
    const told = { path: link.path, until, title: t.passwordLink(name), after: t.passwordAfter };
    await this.dialogs.open<void, OneTimeLinkAsk>(OneTimeLinkDialog, told, { focus: '[data-first] button' });
  }

  private async endSessions({ userId, name }: MemberView): Promise<undefined> {
    const t = this.t();
    const ask = { title: t.sessions(name), text: t.sessionsText, confirm: t.sessionsAct };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(memberApi.endSessions, { userId });
    const done = await this.sending.run((key) => this.api.send(address, undefined, key), address.url);
    if (done) this.toasts.show(t.ended(done.ended));
  }

  private told(member: MemberView | undefined, words: (name: string) => string): MemberView | undefined {
    if (member) this.toasts.show(words(member.name));
    return member;
  }
}

function administratorsOf(members: readonly MemberView[]): string[] {
  return members.filter((one) => one.firmRoles.includes('firm_admin') && !one.disabledAt).map((one) => one.userId);
}
