import { Component, computed, inject, input } from '@angular/core';
import {
  clientPersonKindLabels,
  type ClientInvitationView,
  type ClientPersonView,
  type IssuedClientInvitationView,
} from '@akashi/contracts';
import { at, clientPersonApi } from '@akashi/contracts/api';
import { Api, momentInJapan, problemOf, Sending, Session } from '@akashi/web-platform';
import {
  Avatar,
  Button,
  Chip,
  Dialogs,
  EmptyState,
  Language,
  Panel,
  ProblemNote,
  ReadState,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { OneTimeLinkDialog, type OneTimeLinkAsk } from '@akashi/web-ui/link';
import { InvitationMail } from '../join/invitation-mail';
import { ClientPasswordLink } from './client-password-link';
import { InviteClientPersonDialog, type InviteClientPersonAsk } from './invite-client-person-dialog';
import { SetPersonKindDialog, type SetPersonKindAsk } from './set-person-kind-dialog';

/** Who comes in for a client: its people, whose invitation waits, and what the firm does about either. */
@Component({
  selector: 'ak-client-people-panel',
  imports: [Avatar, Button, Chip, EmptyState, InvitationMail, Panel, ProblemNote, ReadState],
  providers: [ClientPasswordLink],
  templateUrl: './client-people-panel.html',
  styles: `
    th[scope='row'],
    .short {
      white-space: nowrap;
    }
    .whole {
      overflow-wrap: anywhere;
    }
    @media (min-width: 1200px) {
      .whole,
      .acts {
        white-space: nowrap;
      }
    }
    .acts {
      text-align: end;
    }
    .refused {
      padding-inline: var(--ak-space-16);
    }
  `,
})
export class ClientPeoplePanel {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  private readonly session = inject(Session);
  private readonly passwordLinks = inject(ClientPasswordLink);
  protected readonly changing = new Sending();

  readonly clientId = input.required<string>();
  readonly clientName = input.required<string>();

  protected readonly read = this.api.read(() => at(clientPersonApi.list, { clientId: this.clientId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly t = texts({
    title: ['担当者', 'People of the client'],
    table: ['担当者の表', 'Table of the client’s people'],
    name: ['氏名', 'Name'],
    email: ['メールアドレス', 'E-mail address'],
    kind: ['役割', 'Kind'],
    state: ['状態', 'State'],
    act: ['操作', 'Actions'],
    invite: ['担当者の招待', 'Invite a person'],
    cannot: ['担当者を招待する権限がありません。', 'You may not invite a client’s person.'],
    none: ['担当者はまだ招待されていません', 'Nobody of the client is invited yet'],
    noneText: [
      '招待した方は、自分の組織の分だけを見て、依頼に答えられます。',
      'Whoever is invited sees their own organisation’s part alone, and answers its requests.',
    ],
    joined: ['利用中', 'Comes in'],
    lastSeen: (moment: string) => [`前回 ${moment}`, `last ${moment}`],
    never: ['まだサインインしていません', 'never signed in'],
    ended: ['終了', 'Ended'],
    open: ['招待中', 'Invited'],
    expired: ['期限切れ', 'Expired'],
    until: (moment: string) => [`${moment} まで`, `until ${moment}`],
    change: ['役割の変更', 'Change kind'],
    password: ['パスワードの再設定', 'Password link'],
    end: ['終了', 'End'],
    renew: ['リンクの作り直し', 'Make the link anew'],
    again: ['メールの再送', 'Mail it again'],
    mailed: (email: string) => [`${email} に招待のメールを送ります。`, `The invitation is on its way to ${email}.`],
    withdraw: ['取消し', 'Withdraw'],
    endTitle: (name: string) => [`${name}さんの担当を終了します`, `End ${name}’s place at the client`],
    endText: [
      '次の操作から、この依頼者の画面を開けなくなります。記録は本人の名前のまま残り、あとで改めて招待できます。',
      'The next thing they do finds it closed. What they did stays under their name, and they can be invited anew.',
    ],
    withdrawTitle: (name: string) => [`${name}さんの招待を取り消します`, `Withdraw the invitation of ${name}`],
    withdrawText: [
      '渡したリンクは使えなくなります。必要になれば、改めて招待できます。',
      'The link that was handed over works no more. The person can be invited anew.',
    ],
    link: (name: string) => [`${name}さんの招待のリンク`, `The invitation link of ${name}`],
    after: (email: string) => [
      `${email} の方が開くと、この依頼者の担当者になります。すでにアカウントをお持ちなら、同じパスワードで使えます。`,
      `Whoever opens it as ${email} becomes one of the client’s people; an account they have already is used with its password.`,
    ],
    endedToast: (name: string) => [`${name}さんの担当を終了しました。`, `${name}’s place at the client ended.`],
    changed: (name: string) => [`${name}さんの役割を変更しました。`, `The kind of ${name} was changed.`],
    withdrawn: (name: string) => [`${name}さんの招待を取り消しました。`, `The invitation of ${name} was withdrawn.`],
  });
  protected readonly mayChange = computed(() => this.session.can('client-person.invite'));
  protected readonly mayReset = computed(() => this.session.can('client-password.reset'));
  protected readonly reason = computed(() => (this.mayChange() ? '' : this.t().cannot));
  protected readonly people = computed(() => {
    const [t, lang] = [this.t(), this.language.lang()];
    const all = this.read.hasValue() ? this.read.value().people : [];
    return all.map((source) => ({
      source,
      kind: clientPersonKindLabels[source.kind][lang],
      link: this.passwordLinks.said(source),
      seen: source.lastSignedInAt ? t.lastSeen(momentInJapan(source.lastSignedInAt)) : t.never,
    }));
  });
  protected readonly invitations = computed(() => {
    const lang = this.language.lang();
    const all = this.read.hasValue() ? this.read.value().invitations : [];
    return all.map((source) => ({
      source,
      kind: clientPersonKindLabels[source.kind][lang],
      until: this.t().until(momentInJapan(source.expiresAt)),
    }));
  });

  protected async invite(): Promise<void> {
    const ask = { clientId: this.clientId(), clientName: this.clientName() };
    const issued = await this.dialogs.open<IssuedClientInvitationView, InviteClientPersonAsk>(
      InviteClientPersonDialog,
      ask,
    );
    if (issued) await this.tellLink(issued);
  }

  protected async renew({ id, version }: ClientInvitationView): Promise<void> {
    const address = at(clientPersonApi.renew, { clientId: this.clientId(), clientInvitationId: id });
    const issued = await this.changing.run((key) => this.api.send(address, { version }, key), address.url);
    if (issued) await this.tellLink(issued);
    else this.read.reload();
  }

  protected async withdraw({ id, name, version }: ClientInvitationView): Promise<void> {
    const t = this.t();
    const ask = { title: t.withdrawTitle(name), text: t.withdrawText, confirm: t.withdraw };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(clientPersonApi.withdraw, { clientId: this.clientId(), clientInvitationId: id });
    await this.done((key) => this.api.send(address, { version }, key), address.url, t.withdrawn(name));
  }

  protected async change(person: ClientPersonView): Promise<void> {
    const ask = { clientId: this.clientId(), person };
    const changed = await this.dialogs.open<true, SetPersonKindAsk>(SetPersonKindDialog, ask);
    this.read.reload();
    if (changed) this.toasts.show(this.t().changed(person.name));
  }

  protected async passwordLink(person: ClientPersonView): Promise<void> {
    await this.passwordLinks.handOut(this.clientId(), person, this.changing);
    this.read.reload();
  }

  protected async end({ personId, name, version }: ClientPersonView): Promise<void> {
    const t = this.t();
    const ask = { title: t.endTitle(name), text: t.endText, confirm: t.end, kind: 'danger' as const };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(clientPersonApi.end, { clientId: this.clientId(), personId });
    await this.done((key) => this.api.send(address, { version }, key), address.url, t.endedToast(name));
  }

  private async done(send: (key: string) => Promise<void>, address: string, words: string): Promise<void> {
    const done = await this.changing.run((key) => send(key).then(() => true), address);
    this.read.reload();
    if (done) this.toasts.show(words);
  }

  private async tellLink({ name, email, path, expiresAt }: IssuedClientInvitationView): Promise<void> {
    this.read.reload();
    if (path === null) return this.toasts.show(this.t().mailed(email));
    const told = { title: this.t().link(name), after: this.t().after(email), path, until: momentInJapan(expiresAt) };
    await this.dialogs.open<void, OneTimeLinkAsk>(OneTimeLinkDialog, told, { focus: '[data-first] button' });
  }
}
