import { Component, computed, inject, input, output } from '@angular/core';
import { credentialLabels, firmRoleLabels, labelOf, type CredentialView, type MemberView } from '@akashi/contracts';
import { isCredentialValidOn } from '@akashi/domain/firm';
import { Avatar, Button, Chip, Language, keepCurrentInSight, texts } from '@akashi/web-ui';
import { confirmersAmong } from './confirmers';
import type { MemberAct } from './member-acts';

/** The firm's people, by the reading of their names, with what qualifies them and until when. */
@Component({
  selector: 'ak-member-list',
  imports: [Avatar, Button, Chip],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
      <table class="table table--edge members">
        <thead>
          <tr>
            <th scope="col">{{ t().name }}</th>
            <th scope="col">{{ t().title }}</th>
            <th scope="col">{{ t().roles }}</th>
            <th scope="col">{{ t().credentials }}</th>
            <th scope="col">{{ t().signedIn }}</th>
            @if (hasActs()) {
              <th scope="col">
                <span class="vh">{{ t().acts }}</span>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (member of rows(); track member.userId) {
            <tr [attr.aria-current]="member.userId === current() ? 'true' : null">
              <th scope="row" class="who">
                <span class="row">
                  <ak-avatar [name]="member.name" />
                  <span
                    ><b>{{ member.name }}</b
                    ><small>{{ member.kana }}</small></span
                  >
                </span>
              </th>
              <td>
                {{ member.title || '—' }}<small>{{ member.mail.box }}<wbr />{{ member.mail.domain }}</small>
              </td>
              <td>
                @for (role of member.roles; track role) {
                  <div class="role">{{ role }}</div>
                }
                @if (member.factor; as factor) {
                  <ak-chip form="plain" [state]="factor.state">{{ factor.text }}</ak-chip>
                }
                @if (member.awaitsWord; as words) {
                  <ak-chip form="plain" state="warn">{{ words }}</ak-chip>
                }
                @if (member.stopped; as since) {
                  <ak-chip form="plain" state="locked">{{ since }}</ak-chip>
                }
              </td>
              <td>
                @for (credential of member.credentials; track credential.id) {
                  <div class="credential">
                    <ak-chip form="plain" [state]="credential.valid ? 'ok' : 'warn'">{{ credential.label }}</ak-chip>
                    <span class="cap id">{{ credential.number }}</span>
                    <span class="cap id">{{ credential.term }}</span>
                  </div>
                } @empty {
                  <span class="cap">{{ t().none }}</span>
                }
              </td>
              <td class="id">{{ member.signedIn }}</td>
              @if (hasActs()) {
                <td class="acts">
                  @for (one of member.acts; track one.act) {
                    <ak-button
                      size="s"
                      [kind]="one.act === 'confirm' ? 'secondary' : 'quiet'"
                      (press)="act.emit({ act: one.act, member: member.source })"
                      >{{ one.label }}<span class="vh"> {{ member.name }}</span></ak-button
                    >
                  }
                  @if (mayRecord()) {
                    <ak-button size="s" kind="quiet" icon="plus" (press)="record.emit(member.source)"
                      ><span class="word">{{ t().record }}</span
                      ><span class="vh"> {{ member.name }}</span></ak-button
                    >
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './member-list.css',
})
export class MemberList {
  private readonly language = inject(Language);

  readonly members = input.required<readonly MemberView[]>();
  /** The day it is in Japan. */
  readonly today = input.required<string>();
  /** The member for whom one comes. */
  readonly current = input<string>();
  readonly mayRecord = input(false);
  readonly record = output<MemberView>();
  /** What may be done with a membership; of one's own nothing. */
  readonly mayAct = input(false);
  readonly self = input('');
  /** The firm asks everyone for a second factor. */
  readonly asksAll = input(false);
  readonly act = output<{ act: MemberAct; member: MemberView }>();

  protected readonly t = texts({
    table: ['人員と資格の表', 'Table of people and credentials'],
    name: ['氏名', 'Name'],
    title: ['職位・メールアドレス', 'Title, e-mail'],
    roles: ['権限の役割', 'Roles'],
    credentials: ['資格', 'Credentials'],
    signedIn: ['最終サインイン', 'Last sign-in'],
    acts: ['操作', 'Actions'],
    record: ['資格の記録', 'Record a credential'],
    resetAct: ['要素の解除', 'Reset factors'],
    passwordAct: ['パスワード再設定', 'Password link'],
    requireAct: ['2要素を必須に', 'Require a factor'],
    relaxAct: ['2要素を任意に', 'Leave it to them'],
    hasFactor: ['2要素', 'Second factor'],
    awaited: ['2要素 未登録', 'No second factor yet'],
    roleAct: ['役割', 'Roles'],
    sessionsAct: ['サインイン終了', 'End sessions'],
    disableAct: ['停止', 'Disable'],
    enableAct: ['再開', 'Enable'],
    confirmAct: ['本人と確認', 'Identify'],
    unconfirmed: ['本人確認待ち・署名不可', 'Not identified, cannot sign'],
    stopped: (day: string) => [`${day} に停止`, `Disabled ${day}`],
    none: ['記録なし', 'None recorded'],
    until: (date: string) => [`${date} まで`, `until ${date}`],
    ended: (date: string) => [`${date} に終了`, `ended ${date}`],
    from: (date: string) => [`${date} から`, `from ${date}`],
    forever: ['期限なし', 'does not expire'],
  });
  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return this.members().map((member) => ({
      ...member,
      source: member,
      mail: partsOf(member.email),
      roles: member.firmRoles.map((role) => firmRoleLabels[role][lang]),
      signedIn: member.lastSignedInAt ? inJapan(member.lastSignedInAt) : '—',
      factor: this.factorOf(member),
      stopped: member.disabledAt ? this.t().stopped(inJapan(member.disabledAt).slice(0, 10)) : null,
      awaitsWord: member.unconfirmed && !member.disabledAt ? this.t().unconfirmed : null,
      acts: [...this.confirmOf(member), ...this.actsOf(member)],
      credentials: member.credentials.map((credential) => this.describe(credential)),
    }));
  });

  protected readonly hasActs = computed(() => this.mayRecord() || this.rows().some(({ acts }) => acts.length > 0));

  constructor() {
    keepCurrentInSight(this.current);
  }

  /** Of whoever waits to be identified, for whom the rule lets do it. */
  private confirmOf(member: MemberView): { act: MemberAct; label: string }[] {
    const mayConfirm = confirmersAmong(this.members(), member).some(({ userId }) => userId === this.self());
    return mayConfirm ? [{ act: 'confirm', label: this.t().confirmAct }] : [];
  }

  private actsOf({
    userId,
    disabledAt,
    hasSecondFactor,
    requiresSecondFactor,
  }: MemberView): { act: MemberAct; label: string }[] {
    const t = this.t();
    if (!this.mayAct() || userId === this.self()) return [];
    if (disabledAt) return [{ act: 'enable', label: t.enableAct }];
    const ofFactor: { act: MemberAct; label: string }[] = hasSecondFactor
      ? [{ act: 'reset', label: t.resetAct }]
      : [{ act: 'require', label: requiresSecondFactor ? t.relaxAct : t.requireAct }];
    return [
      ...(hasSecondFactor || !this.asksAll() ? ofFactor : []),
      { act: 'password', label: t.passwordAct },
      { act: 'roles', label: t.roleAct },
      { act: 'sessions', label: t.sessionsAct },
      { act: 'disable', label: t.disableAct },
    ];
  }

  /** That one is set up, or that it is asked for and missing; of whoever is asked for none, nothing. */
  private factorOf({ hasSecondFactor, requiresSecondFactor }: MemberView) {
    if (hasSecondFactor) return { state: 'ok' as const, text: this.t().hasFactor };
    return this.asksAll() || requiresSecondFactor ? { state: 'warn' as const, text: this.t().awaited } : null;
  }

  private describe(credential: CredentialView) {
    const valid = isCredentialValidOn(credential, this.today());
    const { validFrom, validUntil, id, number } = credential;
    const label = labelOf(credentialLabels, credential.type)[this.language.lang()];
    const t = this.t();
    if (validFrom > this.today()) return { id, number, valid, label, term: t.from(validFrom) };
    if (validUntil === null) return { id, number, valid, label, term: t.forever };
    return { id, number, valid, label, term: valid ? t.until(validUntil) : t.ended(validUntil) };
  }
}

/** A moment as `MM-DD HH:MM` of this or another year, in Japan. */
function inJapan(moment: string): string {
  const style = { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', style).format(new Date(moment));
}

/** An address may break before its @ and nowhere else. */
function partsOf(email: string): { box: string; domain: string } {
  const at = email.indexOf('@');
  return at < 0 ? { box: email, domain: '' } : { box: email.slice(0, at), domain: email.slice(at) };
}
