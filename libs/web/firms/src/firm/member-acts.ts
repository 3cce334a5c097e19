import { inject, Injectable } from '@angular/core';
import type { MemberView } from '@akashi/contracts';
import { at, memberApi } from '@akashi/contracts/api';
import { Api, Sending, Session } from '@akashi/web-platform';
import { Dialogs, Toasts, texts } from '@akashi/web-ui';
import { DisableMemberDialog, type DisableMemberAsk } from './disable-member-dialog';
import { SetFirmRolesDialog } from './set-firm-roles-dialog';

export type MemberAct = 'disable' | 'enable' | 'roles' | 'sessions';

/** What an administrator does with a membership, from the list of people; each gives the member as they stand afterwards. */
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
    if (act === 'enable') return this.told(await this.enable(member), this.t().enabled);
    const ask = { member, askedBy: this.session.userId(), administrators: administratorsOf(members) };
    const dialog = act === 'disable' ? DisableMemberDialog : SetFirmRolesDialog;
    const changed = await this.dialogs.open<MemberView, DisableMemberAsk>(dialog, ask);
    return this.told(changed, act === 'disable' ? this.t().disabled : this.t().rolesSet);
  }

  private async enable({ userId, name, version }: MemberView): Promise<MemberView | undefined> {
    const t = this.t();
    const ask = { title: t.enable(name), text: t.enableText, confirm: t.enableAct };
    if (!(await this.dialogs.confirm(ask))) return undefined;
    const address = at(memberApi.enable, { userId });
    return this.sending.run((key) => this.api.send(address, { version }, key), address.url);
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
