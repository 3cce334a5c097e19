import { Component, computed, inject, input, output } from '@angular/core';
import { firmRoleLabels, type InvitationView } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Avatar, Button, Chip, Language, texts } from '@akashi/web-ui';
import { InvitationMail } from '../join/invitation-mail';

/** Who was invited and has not come in yet: until when their link is good, and what can be done about it. */
@Component({
  selector: 'ak-invitation-list',
  imports: [Avatar, Button, Chip, InvitationMail],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().table">
      <table class="table table--edge">
        <thead>
          <tr>
            <th scope="col">{{ t().name }}</th>
            <th scope="col">{{ t().email }}</th>
            <th scope="col">{{ t().roles }}</th>
            <th scope="col">{{ t().state }}</th>
            @if (mayChange()) {
              <th scope="col">
                <span class="vh">{{ t().act }}</span>
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.source.id) {
            <tr>
              <th scope="row">
                <span class="row">
                  <ak-avatar [name]="row.source.name" />
                  <span
                    ><b>{{ row.source.name }}</b
                    ><small>{{ row.source.title || '—' }}</small></span
                  >
                </span>
              </th>
              <td>{{ row.source.email }}</td>
              <td class="roles">{{ row.roles }}</td>
              <td>
                <ak-chip [state]="row.isOpen ? 'wait' : 'warn'">{{ row.isOpen ? t().open : t().expired }}</ak-chip>
                <span class="cap id">{{ row.until }}</span>
                <ak-invitation-mail [mail]="row.source.mail" />
              </td>
              @if (mayChange()) {
                <td class="acts">
                  <ak-button size="s" kind="quiet" icon="refresh" (press)="renew.emit(row.source)"
                    >{{ row.source.mail ? t().again : t().renew
                    }}<span class="vh"> {{ row.source.name }}</span></ak-button
                  >
                  <ak-button size="s" kind="quiet" icon="x" (press)="withdraw.emit(row.source)"
                    >{{ t().withdraw }}<span class="vh"> {{ row.source.name }}</span></ak-button
                  >
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    th[scope='row'],
    .roles,
    .acts {
      white-space: nowrap;
    }
    .acts {
      text-align: end;
    }
    ak-chip {
      margin-inline-end: var(--ak-space-8);
    }
  `,
})
export class InvitationList {
  private readonly language = inject(Language);

  readonly invitations = input.required<readonly InvitationView[]>();
  readonly mayChange = input(false);
  readonly renew = output<InvitationView>();
  readonly withdraw = output<InvitationView>();

  protected readonly t = texts({
    table: ['招待中の方の表', 'Table of invitations'],
    name: ['氏名', 'Name'],
    email: ['メールアドレス', 'E-mail address'],
    roles: ['権限の役割', 'Roles'],
    state: ['状態', 'State'],
    act: ['操作', 'Actions'],
    open: ['招待中', 'Invited'],
    expired: ['期限切れ', 'Expired'],
    until: (moment: string) => [`${moment} まで`, `until ${moment}`],
    renew: ['リンクの作り直し', 'Make the link anew'],
    again: ['メールの再送', 'Mail it again'],
    withdraw: ['取消し', 'Withdraw'],
  });
  protected readonly rows = computed(() => {
    const lang = this.language.lang();
    return this.invitations().map((source) => ({
      source,
      isOpen: source.state === 'open',
      roles: source.firmRoles.map((role) => firmRoleLabels[role][lang]).join(lang === 'ja' ? '、' : ', '),
      until: this.t().until(momentInJapan(source.expiresAt)),
    }));
  });
}
