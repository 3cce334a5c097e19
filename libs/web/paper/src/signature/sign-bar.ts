import { Component, computed, inject, input, output } from '@angular/core';
import { type PaperView, type SignOffView } from '@akashi/contracts';
import { EngagementContext, Session, todayInJapan } from '@akashi/web-platform';
import { Button, Icon, texts } from '@akashi/web-ui';
import { Seal, type SealState } from '@akashi/web-ui/seal';
import { refusalText } from '@akashi/web-ui/refusal';
import { lapseText } from './lapse-text';
import { PaperActions } from '../paper-actions';
import { PaperEditor } from '../paper-editor';
import { mayPrepare, mayReturn, mayReview, type PaperInSight } from './sign-reasons';

interface Stamp {
  readonly role: string;
  readonly state: SealState;
  readonly date: string;
  readonly name: string;
  readonly reason: string;
}

/** The foot of a paper: who signed, why the next signature cannot be put, and the one next step of whoever looks. */
@Component({
  selector: 'ak-sign-bar',
  imports: [Button, Icon, Seal],
  template: `
    <div class="seals">
      @for (stamp of stamps(); track stamp.role) {
        <ak-seal
          [role]="stamp.role"
          [state]="stamp.state"
          [date]="stamp.date"
          [name]="stamp.name"
          [reason]="stamp.reason"
        />
      }
    </div>
    @if (why(); as sentence) {
      <p class="why"><ak-icon name="info" />{{ sentence }}</p>
    }
    <span class="push"></span>
    <ng-content />
    @if (isReviewing()) {
      <ak-button
        kind="secondary"
        icon="back"
        key="Alt+R"
        [reason]="returnReason()"
        [shown]="false"
        (press)="give.emit()"
        >{{ t().return }}</ak-button
      >
      <ak-button
        kind="primary"
        icon="stamp"
        key="Ctrl+Enter"
        [reason]="reviewReason()"
        [shown]="false"
        [busy]="actions.attempt.busy()"
        (press)="review.emit()"
        >{{ t().review }}</ak-button
      >
    } @else {
      <ak-button
        kind="primary"
        icon="stamp"
        key="Ctrl+Enter"
        [reason]="prepareReason()"
        [shown]="false"
        [busy]="actions.attempt.busy()"
        (press)="sign.emit()"
        >{{ t().sign }}</ak-button
      >
    }
  `,
  host: { class: 'foot', role: 'group', '[attr.aria-label]': 't().label' },
})
export class SignBar {
  private readonly editor = inject(PaperEditor);
  private readonly context = inject(EngagementContext);
  private readonly session = inject(Session);
  private readonly said = refusalText();
  private readonly lapse = lapseText();
  protected readonly actions = inject(PaperActions);

  readonly paper = input.required<PaperView>();
  readonly sign = output();
  readonly review = output();
  readonly give = output();

  protected readonly t = texts({
    label: ['署名', 'Signatures'],
    sign: ['作成を完了', 'Sign as done'],
    review: ['査閲を完了', 'Sign the review'],
    return: ['差戻し', 'Return'],
    mayNotSign: ['署名は業務実施者が行います。', 'Practitioners sign tests.'],
    signed: ['作成の署名は済んでいます。査閲を待っています。', 'Signed as done; it waits for its review.'],
    reviewed: ['作成と査閲の署名がそろっています。', 'Signed and reviewed.'],
    unsaved: ['保存されていない入力があります。保存されると署名できます。', 'Something typed is not saved yet.'],
    conflict: ['ほかの方の変更を確かめると署名できます。', 'Settle the change of the other person first.'],
  });
  /** As short as a stamp: 作成, 査閲. */
  private readonly roles = texts({ prepare: ['作成', 'Prep'], review: ['査閲', 'Rev'] });
  private readonly inSight = computed((): PaperInSight => ({
    paper: this.paper(),
    draft: this.editor.draft(),
    engagementState: this.context.current()?.state ?? 'archived',
    userId: this.session.userId(),
  }));
  /** One who may review and did not do the work sees the reviewer's step once the work is signed. */
  protected readonly isReviewing = computed(
    () => this.context.can('test.review') && this.paper().state === 'prepared' && !this.isMine(),
  );
  private readonly isMine = computed(() =>
    this.paper().signOffs.some(
      ({ role, current, signerId }) => role === 'prepare' && current && signerId === this.session.userId(),
    ),
  );
  protected readonly prepareReason = computed(() => {
    if (!this.context.can('test.sign')) return this.t().mayNotSign;
    if (this.editor.theirs()) return this.t().conflict;
    if (this.editor.notSaved()) return this.t().unsaved;
    if (this.paper().state === 'prepared') return this.t().signed;
    if (this.paper().state === 'reviewed') return this.t().reviewed;
    return this.said(mayPrepare(this.inSight()));
  });
  protected readonly reviewReason = computed(() => this.said(mayReview(this.inSight())));
  protected readonly returnReason = computed(() => this.said(mayReturn(this.inSight())));
  private readonly refusal = computed(() => (this.isReviewing() ? this.reviewReason() : this.prepareReason()));
  /** Why the next signature cannot be put; where it can, why the one before no longer counts. */
  protected readonly why = computed(
    () => this.refusal() || this.stamps().find(({ state }) => state === 'void')?.reason || '',
  );
  protected readonly stamps = computed(() =>
    (['prepare', 'review'] as const).map((role): Stamp => {
      const all = this.paper().signOffs.filter((one) => one.role === role);
      const one = all.find(({ current }) => current) ?? all.at(-1);
      if (!one) return { role: this.roles()[role], state: 'open', ...blank };
      const reason = one.voided ? this.lapse(one.voided) : '';
      return { ...stampOf(this.roles()[role], one), reason };
    }),
  );
}

const blank = { date: '', name: '', reason: '' };

function stampOf(role: string, one: SignOffView): Stamp {
  const date = todayInJapan(new Date(one.signedAt));
  return { role, state: one.current ? 'signed' : 'void', date, name: one.signerName, reason: '' };
}
