import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { DeclareIndependenceBody, OwnDeclarationView } from '@akashi/contracts';
import { at, teamApi } from '@akashi/contracts/api';
import { isIndependent, mayDeclareIndependence } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { Api, Sending } from '@akashi/web-platform';
import { Button, Panel, ProblemNote, SegmentedChoice, TextareaField, Toasts, texts } from '@akashi/web-ui';
import { FormFaults, FormField, RuleFormHost, ruleForm } from '@akashi/web-ui/form';

/** One's own declaration of independence. Each is kept with its day; a new one does not erase the one before. */
@Component({
  selector: 'ak-declaration-panel',
  imports: [Button, FormFaults, FormField, Panel, ProblemNote, RuleFormHost, SegmentedChoice, TextareaField],
  template: `
    <ak-panel [title]="t().title" [caption]="caption()" [next]="owes()">
      @if (isOpen()) {
        <form class="form" [akForm]="form">
          <ak-problem-note [problem]="sending.problem()" />
          <ak-form-faults [form]="form" />
          <p>{{ t().question }}</p>
          <ak-segmented-choice [label]="t().interest" [options]="choices()" [formField]="form.fields.choice" />
          @if (form.said().choice === 'yes') {
            <ak-textarea-field
              [label]="t().explanation"
              [help]="t().explanationHelp"
              [formField]="form.fields.explanation"
            />
          }
          <div class="row row--wrap">
            <ak-button
              type="submit"
              [kind]="owes() ? 'primary' : 'secondary'"
              [busy]="sending.busy()"
              [reason]="form.said().choice === '' ? t().choose : closed()"
              >{{ t().send }}</ak-button
            >
            @if (!owes()) {
              <ak-button kind="quiet" (press)="isRenewing.set(false)">{{ t().cancel }}</ak-button>
            }
          </div>
        </form>
      } @else {
        <div class="row row--wrap">
          <span>{{ stands() }}</span>
          @if (!closed()) {
            <ak-button size="s" kind="quiet" (press)="isRenewing.set(true)">{{ t().again }}</ak-button>
          }
        </div>
      }
    </ak-panel>
  `,
  styles: `
    .form {
      display: grid;
      gap: var(--ak-space-12);
    }
  `,
})
export class DeclarationPanel {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly sending = new Sending();

  readonly engagementId = input.required<string>();
  readonly member = input.required<Pick<OwnDeclarationView, 'userId' | 'declaration'>>();
  /** Why nothing changes any more; empty while something may. */
  readonly closed = input('');
  readonly declared = output<OwnDeclarationView>();

  protected readonly isRenewing = signal(false);

  protected readonly t = texts({
    title: ['私の独立性の申告', 'My declaration of independence'],
    question: [
      '依頼者とそのサービスに、経済的な関係、役職、親族、助言業務などの利害関係がありますか。',
      'Do you have any interest in the client or its service: financial ties, offices, relatives, advisory work?',
    ],
    interest: ['利害関係', 'Interest'],
    no: ['ありません', 'None'],
    yes: ['あります', 'There is'],
    explanation: ['利害関係の内容', 'What it is'],
    explanationHelp: [
      'ほかの人が判断できるように書きます。報告書や引渡しには出ません。',
      'Write it so that somebody else can judge it. It goes into no report or package.',
    ],
    choose: ['ありますか、ありませんかを選んでください。', 'Choose one of the two.'],
    send: ['申告', 'Declare'],
    again: ['申告し直す', 'Declare again'],
    cancel: ['やめる', 'Cancel'],
    waits: ['未申告', 'Not declared'],
    clear: (date: string) => [`${date} に利害関係なしと申告しました。`, `No interest declared on ${date}.`],
    some: (date: string) => [
      `${date} に利害関係ありと申告し、扱いの決定を待っています。`,
      `An interest was declared on ${date}; what becomes of it is not decided.`,
    ],
    resolved: (date: string) => [
      `${date} に利害関係ありと申告し、従事してよいと決定されました。`,
      `An interest was declared on ${date}, and it was decided that you may work.`,
    ],
    done: ['独立性を申告しました。', 'Your declaration was recorded.'],
  });
  protected readonly owes = computed(() => this.member().declaration === null && !this.closed());
  protected readonly isOpen = computed(() => this.owes() || this.isRenewing());
  protected readonly caption = computed(() => (this.owes() ? this.t().waits : ''));
  protected readonly stands = computed(() => {
    const declaration = this.member().declaration;
    if (!declaration) return this.t().waits;
    const { declaredOn, hasInterest } = declaration;
    if (!hasInterest) return this.t().clear(declaredOn);
    return isIndependent(declaration) ? this.t().resolved(declaredOn) : this.t().some(declaredOn);
  });
  protected readonly choices = computed(() => [
    { value: 'no', label: this.t().no },
    { value: 'yes', label: this.t().yes, tone: 'warn' as const },
  ]);
  protected readonly form = ruleForm({
    said: { choice: '', explanation: '' },
    required: ({ choice }) => (choice === 'yes' ? ['explanation'] : []),
    limits: { explanation: textLimits.reason },
    rule: ({ choice, explanation }) =>
      mayDeclareIndependence({
        declarantId: this.member().userId,
        memberId: this.member().userId,
        onTeam: true,
        hasInterest: choice === 'yes',
        description: explanation,
      }),
    about: { 'independence.interest-not-described': 'explanation' },
    sending: this.sending,
    send: ({ choice, explanation }) => {
      const hasInterest = choice === 'yes';
      return this.declare({ hasInterest, explanation: hasInterest ? explanation.trim() : '' });
    },
  });

  private async declare(body: DeclareIndependenceBody): Promise<OwnDeclarationView | undefined> {
    const address = at(teamApi.declareIndependence, { engagementId: this.engagementId() });
    const own = await this.sending.run((key) => this.api.send(address, body, key));
    if (!own) return undefined;
    this.isRenewing.set(false);
    this.declared.emit(own);
    this.toasts.show(this.t().done);
    return own;
  }
}
