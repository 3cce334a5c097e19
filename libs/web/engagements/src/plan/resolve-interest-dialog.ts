import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { ResolveInterestBody, TeamMemberView } from '@akashi/contracts';
import { at, teamApi } from '@akashi/contracts/api';
import { mayResolveInterest } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending, problemOf } from '@akashi/web-platform';
import { ReadState, TextareaField, texts } from '@akashi/web-ui';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';

export interface ResolveInterestAsk {
  engagementId: string;
  member: TeamMemberView;
  /** Who decides. */
  userId: string;
}

/** What a member declared, and the decision that it keeps them from nothing. Whoever may not work leaves the team instead. */
@Component({
  selector: 'ak-resolve-interest-dialog',
  imports: [FormDialog, FormField, ReadState, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title(ask.member.name)" [action]="t().send">
      <p>{{ t().text }}</p>
      @if (declarations.hasValue()) {
        <ul class="said">
          @for (one of declarations.value(); track one.id) {
            <li>
              <b
                ><span class="id">{{ one.declaredOn }}</span> {{ one.hasInterest ? t().interest : t().none }}</b
              >
              @if (one.hasInterest) {
                <p>{{ one.explanation }}</p>
              }
            </li>
          }
        </ul>
      } @else {
        <ak-read-state [loading]="true" [problem]="problem()" [rows]="2" (retry)="declarations.reload()" />
      }
      <ak-textarea-field [label]="t().reason" [help]="t().reasonHelp" [rows]="3" [formField]="form.fields.reason" />
    </ak-form-dialog>
  `,
  styles: `
    .said {
      display: grid;
      gap: var(--ak-space-8);
      padding: var(--ak-space-12);
      border: 1px solid var(--ak-hair);
      border-radius: var(--ak-radius-4);
      max-height: 200px;
      overflow: auto;
    }
    .said p {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class ResolveInterestDialog {
  private readonly api = inject(Api);
  protected readonly ask = inject<ResolveInterestAsk>(DIALOG_DATA);
  private readonly sending = new Sending();

  protected readonly declarations = this.api.read(() =>
    at(teamApi.declarations, { engagementId: this.ask.engagementId, userId: this.ask.member.userId }),
  );
  protected readonly problem = computed(() => problemOf(this.declarations.error()));
  protected readonly t = texts({
    title: (name: string) => [`${name}さんの利害関係の扱いを決めます`, `Resolve the interest of ${name}`],
    text: [
      '従事してよいと決めると、この方は案件を開けるようになります。従事させないときは、担当を終わりにしてください。',
      'Once it is decided that they may work, the engagement opens to them. If they may not, end their assignment.',
    ],
    interest: ['利害関係あり', 'Interest'],
    none: ['利害関係なし', 'No interest'],
    reason: ['従事してよいと判断した理由', 'Why they may work'],
    reasonHelp: [
      '判断の根拠と、講じた措置を書きます。報告書や引渡しには出ません。',
      'Say the grounds and what was arranged. It goes into no report or package.',
    ],
    send: ['従事してよいと決定', 'Decide that they may work'],
  });
  protected readonly form = ruleForm({
    said: { reason: '' },
    required: ['reason'],
    limits: { reason: textLimits.reason },
    rule: ({ reason }) =>
      mayResolveInterest({
        deciderId: this.ask.userId,
        memberId: this.ask.member.userId,
        declaration: this.ask.member.declaration,
        reason,
      }),
    about: { 'independence.resolution-without-reason': 'reason' },
    sending: this.sending,
    send: ({ reason }) => this.resolve({ declarationId: this.ask.member.declaration?.id ?? '', reason: reason.trim() }),
  });

  private resolve(body: ResolveInterestBody): Promise<TeamMemberView[] | undefined> {
    const { engagementId, member } = this.ask;
    const address = at(teamApi.resolveInterest, { engagementId, userId: member.userId });
    return this.sending.run((key) => this.api.send(address, body, key));
  }
}
