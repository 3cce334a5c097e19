import { Component, computed, inject } from '@angular/core';
import {
  clientPersonKindLabels,
  type ColleagueInvitationView,
  type ColleagueView,
  type IssuedColleagueInvitationView,
} from '@akashi/contracts';
import { at, clientDeskApi } from '@akashi/contracts/api';
import { Api, momentInJapan, problemOf, Sending } from '@akashi/web-platform';
import {
  Avatar,
  Button,
  Chip,
  Dialogs,
  Language,
  PageFrame,
  Panel,
  ProblemNote,
  ReadState,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { OneTimeLinkDialog, type OneTimeLinkAsk } from '@akashi/web-ui/link';
import { InviteColleagueDialog } from './invite-colleague-dialog';

/** The people on the client's own side: the owner invites them and ends their place. */
@Component({
  selector: 'ak-colleagues-page',
  imports: [Avatar, Button, Chip, Panel, ProblemNote, ReadState],
  templateUrl: './colleagues-page.html',
  styleUrl: './colleagues-page.css',
})
export class ColleaguesPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Language);
  protected readonly changing = new Sending();

  protected readonly read = this.api.read(() => at(clientDeskApi.colleagues));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly t = texts({
    title: ['担当者', 'People'],
    intro: [
      '監査の依頼に一緒に答える、社内の方です。責任者の追加と終了は監査法人が行います。',
      'Your colleagues who answer the audit’s requests with you. Owners are added and ended by the audit firm.',
    ],
    invite: ['担当者の招待', 'Invite a colleague'],
    people: ['利用中の方', 'Who comes in'],
    invited: ['招待中', 'Invited'],
    you: ['あなた', 'You'],
    never: ['まだサインインしていません', 'Never signed in'],
    last: (moment: string) => [`前回のサインイン ${moment}`, `Last signed in ${moment}`],
    until: (moment: string) => [`リンクは ${moment} まで`, `Link open until ${moment}`],
    expired: ['期限切れ', 'Expired'],
    end: ['終了', 'End'],
    withdraw: ['取消し', 'Withdraw'],
    endTitle: (name: string) => [`${name}さんの担当を終了します`, `End ${name}’s place`],
    endText: [
      '次の操作から、この画面を開けなくなります。出したものは本人の名前のまま残ります。',
      'The next thing they do finds these pages closed. What they sent stays under their name.',
    ],
    withdrawTitle: (name: string) => [`${name}さんの招待を取り消します`, `Withdraw the invitation of ${name}`],
    withdrawText: ['渡したリンクは使えなくなります。', 'The link that was handed over works no more.'],
    link: (name: string) => [`${name}さんの招待のリンク`, `The invitation link of ${name}`],
    after: (email: string) => [
      `${email} の方が開いて登録すると、依頼に答えられるようになります。`,
      `Whoever opens it as ${email} can answer requests from then on.`,
    ],
    password: ['パスワードの再設定', 'Password link'],
    passwordTitle: (name: string) => [
      `${name}さんにパスワード再設定のリンクを発行します`,
      `Hand out a password link for ${name}`,
    ],
    passwordText: [
      '本人がパスワードをなくしたときに使います。新しいパスワードは本人だけが決め、2つ目の要素はこれまでどおり確認されます。あなたが発行したことは、監査法人と本人に表示されます。',
      'For a lost password. They alone choose the new one, and their second factor is asked for as before. That you handed it out is shown to the firm and to them.',
    ],
    passwordAct: ['発行', 'Hand out'],
    passwordLink: (name: string) => [`${name}さんのパスワード再設定のリンク`, `The password link for ${name}`],
    passwordAfter: ['2つ目の要素はこれまでどおり確認されます。', 'The second factor is asked for as before.'],
    issued: (name: string, moment: string) => [
      `パスワード再設定のリンク ${moment} 発行（${name}）`,
      `Password link handed out ${moment} by ${name}`,
    ],
    ended: (name: string) => [`${name}さんの担当を終了しました。`, `${name}’s place has ended.`],
    mailed: (email: string) => [`${email} に招待のメールを送ります。`, `The invitation is on its way to ${email}.`],
    withdrawn: (name: string) => [`${name}さんの招待を取り消しました。`, `The invitation of ${name} was withdrawn.`],
  });
  protected readonly people = computed(() => {
    const [t, lang] = [this.t(), this.language.lang()];
    const all = this.read.hasValue() ? this.read.value().people : [];
    return all.map((source) => ({
      source,
      kind: clientPersonKindLabels[source.kind][lang],
      seen: source.lastSignedInAt ? t.last(momentInJapan(source.lastSignedInAt)) : t.never,
      link: source.passwordLink ? t.issued(source.passwordLink.byName, momentInJapan(source.passwordLink.at)) : null,
      mayEnd: !source.isOneself && source.kind !== 'owner',
    }));
  });
  protected readonly invitations = computed(() => {
    const [t, lang] = [this.t(), this.language.lang()];
    const all = this.read.hasValue() ? this.read.value().invitations : [];
    return all.map((source) => ({
      source,
      kind: clientPersonKindLabels[source.kind][lang],
      until: source.state === 'open' ? t.until(momentInJapan(source.expiresAt)) : t.expired,
    }));
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }

  protected async invite(): Promise<void> {
    const issued = await this.dialogs.open<IssuedColleagueInvitationView, null>(InviteColleagueDialog, null);
    if (!issued) return;
    this.read.reload();
    const { name, email, path, expiresAt } = issued;
    if (path === null) return this.toasts.show(this.t().mailed(email));
    const told = { title: this.t().link(name), after: this.t().after(email), path, until: momentInJapan(expiresAt) };
    await this.dialogs.open<void, OneTimeLinkAsk>(OneTimeLinkDialog, told, { focus: '[data-first] button' });
  }

  protected async end({ personId, name, version }: ColleagueView): Promise<void> {
    const t = this.t();
    const ask = { title: t.endTitle(name), text: t.endText, confirm: t.end, kind: 'danger' as const };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(clientDeskApi.endColleague, { personId });
    await this.done((key) => this.api.send(address, { version }, key), address.url, t.ended(name));
  }

  protected async passwordLink({ personId, name, version }: ColleagueView): Promise<void> {
    const t = this.t();
    const ask = { title: t.passwordTitle(name), text: t.passwordText, confirm: t.passwordAct };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(clientDeskApi.issuePasswordLink, { personId });
    const link = await this.changing.run((key) => this.api.send(address, { version }, key), address.url);
    this.read.reload();
    if (!link) return;
    const until = momentInJapan(link.expiresAt);
    const told = { path: link.path, until, title: t.passwordLink(name), after: t.passwordAfter };
    await this.dialogs.open<void, OneTimeLinkAsk>(OneTimeLinkDialog, told, { focus: '[data-first] button' });
  }

  protected async withdraw({ id, name, version }: ColleagueInvitationView): Promise<void> {
    const t = this.t();
    const ask = { title: t.withdrawTitle(name), text: t.withdrawText, confirm: t.withdraw };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(clientDeskApi.withdrawInvitation, { clientInvitationId: id });
    await this.done((key) => this.api.send(address, { version }, key), address.url, t.withdrawn(name));
  }

  private async done(send: (key: string) => Promise<void>, address: string, words: string): Promise<void> {
    const done = await this.changing.run((key) => send(key).then(() => true), address);
    this.read.reload();
    if (done) this.toasts.show(words);
  }
}
