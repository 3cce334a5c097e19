import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  harmfulFileTermLabels,
  type FirmView,
  type InvitationView,
  type IssuedInvitationView,
  type MemberView,
} from '@akashi/contracts';
import { at, firmApi, invitationApi, memberApi } from '@akashi/contracts/api';
import { Api, Sending, Session, momentInJapan, problemOf, todayInJapan } from '@akashi/web-platform';
import { Button, Chip, Dialogs, PageFrame, Panel, ProblemNote, ReadState, Toasts, labels, texts } from '@akashi/web-ui';
import { OneTimeLinkDialog, type OneTimeLinkAsk } from '@akashi/web-ui/link';
import { daysUntil } from '@akashi/web-ui/date';
import { FirmTokenPanel } from '../tokens/firm-token-panel';
import { InvitationList } from './invitation-list';
import { InviteMemberDialog } from './invite-member-dialog';
import { MaintainFirmDialog } from './maintain-firm-dialog';
import { MemberActs, type MemberAct } from './member-acts';
import { MemberList } from './member-list';
import { SetHarmfulFilesDialog } from './set-harmful-files-dialog';
import { RecordCredentialDialog, type RecordCredentialAsk } from './record-credential-dialog';

/** How long before its end a registration is shown as ending, in days. */
const ENDING_SOON_DAYS = 180;

/** The firm's own record: its registration as an audit firm, its people, and what qualifies them. */
@Component({
  selector: 'ak-firm-page',
  imports: [Button, Chip, FirmTokenPanel, InvitationList, MemberList, Panel, ProblemNote, ReadState, RouterLink],
  providers: [MemberActs],
  templateUrl: './firm-page.html',
  styleUrl: './firm-page.css',
})
export class FirmPage {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly acts = inject(MemberActs);

  protected readonly firm = this.api.read(() => at(firmApi.view));
  /** The member for whom one comes. */
  readonly member = input<string>();
  protected readonly members = this.api.read(() => at(memberApi.list));
  protected readonly invitations = this.api.read(() => at(invitationApi.list));
  protected readonly changing = new Sending();
  protected readonly firmProblem = computed(() => problemOf(this.firm.error()));
  protected readonly membersProblem = computed(() => problemOf(this.members.error()));
  protected readonly today = todayInJapan();

  protected readonly t = texts({
    title: ['監査機関', 'Audit firm'],
    registration: ['ISMAP監査機関の登録', 'Registration as an ISMAP audit firm'],
    number: ['登録番号', 'Registration number'],
    registeredOn: ['登録日', 'Registered on'],
    validUntil: ['有効期限', 'Valid until'],
    none: ['未登録', 'Not registered'],
    link: (name: string) => [`${name}さんの招待のリンク`, `The link for ${name}`],
    hand: (email: string) => [
      `開いた人が ${email} として登録されます。登録が済むと、このリンクは使えなくなり、記録に残ります。`,
      `Whoever opens it joins as ${email}. Then it works no more, and the ledger says when.`,
    ],
    left: (n: number) => [`あと${n.toLocaleString('en-US')}日`, `${n.toLocaleString('en-US')} days left`],
    over: (n: number) => [`${n.toLocaleString('en-US')}日前に終了`, `Ended ${n.toLocaleString('en-US')} days ago`],
    maintain: ['登録情報の変更', 'Change the record'],
    people: ['人員と資格', 'People and credentials'],
    count: (n: number) => [`${n}名`, n === 1 ? '1 person' : `${n} people`],
    securityLog: ['セキュリティログ', 'Security log'],
    inspections: ['検査', 'Inspections'],
    retention: ['保管期間', 'Retention'],
    ledger: ['監査機関の記録', 'The firm’s log'],
    ledgerKeys: ['鍵の指紋', 'Key fingerprint'],
    provider: ['認証基盤', 'Sign-in provider'],
    mail: ['メール', 'Mail'],
    storedFiles: ['保管ファイルの照合', 'Stored files'],
    places: ['監査機関の記録と設定', 'Records and settings of the firm'],
    reportTemplates: ['報告書のWordテンプレート', 'Word templates'],
    checkGrades: ['発行前の確認の扱い', 'Checks before issue'],
    statementRules: ['言明書の指摘の扱い', 'Faults of statements'],
    invitations: ['招待中', 'Invited'],
    invite: ['メンバーの招待', 'Invite a member'],
    cannotInvite: [
      'メンバーを招待できるのは組織の管理者です。',
      'Only the administrator of the firm can invite a member.',
    ],
    withdraw: (name: string) => [`${name}さんの招待を取り消します`, `Withdraw the invitation of ${name}`],
    withdrawText: [
      '渡したリンクは使えなくなります。必要になれば、改めて招待できます。',
      'The link that was handed over works no more. The person can be invited anew.',
    ],
    withdrawAct: ['取消し', 'Withdraw'],
    cannotMaintain: ['変更できるのは組織の管理者です。', 'Only the administrator of the firm can change this.'],
    saved: ['監査機関の登録情報を変更しました。', 'The record of the firm was changed.'],
    factor: ['2つ目の要素', 'Second factor'],
    forAll: ['全員に必須', 'Required of everyone'],
    optional: ['任意', 'Optional'],
    change: ['変更', 'Change'],
    harmful: ['実行されうる証跡', 'Evidence that could run'],
    changeHarmful: ['実行されうる証跡の扱いを変更', 'Change what becomes of evidence that could run'],
    harmfulChanged: ['実行されうる証跡の扱いを変更しました。', 'What becomes of evidence that could run was changed.'],
    requireTitle: ['全員に2つ目の要素を必須にします', 'Require a second factor of everyone'],
    requireText: [
      '未登録の方は、次の操作から、登録が済むまでほかの画面を開けません。あなた自身も対象です。',
      'Whoever has none opens no other page from now on until it is set up. You are among them.',
    ],
    relaxTitle: ['2つ目の要素を任意にします', 'Leave the second factor to everyone'],
    relaxText: [
      'パスワードだけでサインインできるようになります。登録済みの要素は、これからも確認されます。',
      'A password alone will do. What is set up is asked for as before.',
    ],
    factorChanged: ['2つ目の要素の要否を変更しました。', 'Whether a second factor is required was changed.'],
    mailed: (email: string) => [`${email} に招待のメールを送ります。`, `The invitation is on its way to ${email}.`],
    withdrawn: (name: string) => [`${name}さんの招待を取り消しました。`, `The invitation of ${name} was withdrawn.`],
    recorded: (name: string) => [`${name}さんの資格を記録しました。`, `A credential of ${name} was recorded.`],
  });

  protected readonly harmfulWords = labels(harmfulFileTermLabels);
  protected readonly inviteReason = computed(() => (this.session.can('member.invite') ? '' : this.t().cannotInvite));
  protected readonly maintainReason = computed(() =>
    this.session.can('firm.maintain') ? '' : this.t().cannotMaintain,
  );
  protected readonly validity = computed(() => {
    const until = this.firm.hasValue() ? this.firm.value().ismapValidUntil : null;
    if (!until) return null;
    const days = daysUntil(this.today, until);
    if (days < 0) return { state: 'bad' as const, text: this.t().over(-days) };
    return { state: days < ENDING_SOON_DAYS ? ('warn' as const) : ('ok' as const), text: this.t().left(days) };
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [{ keys: 'N', label: this.t().invite }],
      commands: this.session.can('member.invite')
        ? [{ id: 'invite-member', label: this.t().invite, icon: 'mail', keys: 'N', run: () => void this.invite() }]
        : [],
      facts: this.members.hasValue() ? [{ text: this.t().count(this.members.value().length), icon: 'team' }] : [],
    }));
  }

  protected async maintain(): Promise<void> {
    if (!this.firm.hasValue()) return;
    const changed = await this.dialogs.open<FirmView, FirmView>(MaintainFirmDialog, this.firm.value());
    if (!changed) return;
    this.firm.set(changed);
    this.toasts.show(this.t().saved);
  }

  protected async requireFactor(): Promise<void> {
    if (!this.firm.hasValue()) return;
    const t = this.t();
    const { requiresSecondFactor, version } = this.firm.value();
    const isRequired = !requiresSecondFactor;
    const [title, text] = isRequired ? [t.requireTitle, t.requireText] : [t.relaxTitle, t.relaxText];
    if (!(await this.dialogs.confirm({ title, text, confirm: t.change }))) return;
    const address = at(firmApi.requireFactor);
    const changed = await this.changing.run((key) => this.api.send(address, { isRequired, version }, key), address.url);
    if (!changed) {
      this.firm.reload();
      return;
    }
    this.firm.set(changed);
    this.toasts.show(t.factorChanged);
  }

  protected async setHarmfulFiles(): Promise<void> {
    if (!this.firm.hasValue()) return;
    const changed = await this.dialogs.open<FirmView, FirmView>(SetHarmfulFilesDialog, this.firm.value());
    if (!changed) return;
    this.firm.set(changed);
    this.toasts.show(this.t().harmfulChanged);
  }

  protected async invite(): Promise<void> {
    const issued = await this.dialogs.open<IssuedInvitationView, null>(InviteMemberDialog, null);
    if (issued) await this.tellLink(issued);
  }

  /** Another link for the same person: the one before works no more. */
  protected async renew({ id, version }: InvitationView): Promise<void> {
    const address = at(invitationApi.renew, { invitationId: id });
    const issued = await this.changing.run((key) => this.api.send(address, { version }, key), address.url);
    if (issued) await this.tellLink(issued);
    else this.invitations.reload();
  }

  protected async withdraw({ id, name, version }: InvitationView): Promise<void> {
    const t = this.t();
    const ask = { title: t.withdraw(name), text: t.withdrawText, confirm: t.withdrawAct };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(invitationApi.withdraw, { invitationId: id });
    const done = await this.changing.run(
      (key) => this.api.send(address, { version }, key).then(() => true),
      address.url,
    );
    this.invitations.reload();
    if (done) this.toasts.show(t.withdrawn(name));
  }

  private async tellLink({ name, email, path, expiresAt }: IssuedInvitationView): Promise<void> {
    this.invitations.reload();
    const t = this.t();
    if (path === null) return this.toasts.show(t.mailed(email));
    const told = { title: t.link(name), after: t.hand(email), path, until: momentInJapan(expiresAt) };
    await this.dialogs.open<void, OneTimeLinkAsk>(OneTimeLinkDialog, told, { focus: '[data-first] button' });
  }

  protected async act({ act, member }: { act: MemberAct; member: MemberView }): Promise<void> {
    const changed = await this.acts.run(act, member, this.members.hasValue() ? this.members.value() : []);
    if (changed)
      this.members.update((members) => members?.map((one) => (one.userId === changed.userId ? changed : one)));
    else if (act === 'password' || this.acts.sending.problem()) this.members.reload();
  }

  protected async record(member: MemberView): Promise<void> {
    const ask: RecordCredentialAsk = { member, today: this.today };
    const recorded = await this.dialogs.open<MemberView, RecordCredentialAsk>(RecordCredentialDialog, ask);
    if (!recorded) return;
    this.members.update((members) => members?.map((one) => (one.userId === recorded.userId ? recorded : one)));
    this.toasts.show(this.t().recorded(recorded.name));
  }
}
