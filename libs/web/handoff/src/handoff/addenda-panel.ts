import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import type { AddendumView } from '@akashi/contracts';
import { addendumApi, at } from '@akashi/contracts/api';
import { Api, EngagementContext, problemOf, Sending, Session } from '@akashi/web-platform';
import { Button, Dialogs, EmptyState, Panel, ProblemNote, ReadState, texts, Toasts } from '@akashi/web-ui';
import { AddendumList } from '@akashi/web-ui/addendum';
import { WithdrawAddendumDialog, type WithdrawAddendumAsk } from './withdraw-addendum-dialog';
import { WriteAddendumDialog, type WriteAddendumAsk } from './write-addendum-dialog';

/** 追補: what is said of the file after its archive; it stands beside the closed papers and opens none of them. */
@Component({
  selector: 'ak-addenda-panel',
  imports: [AddendumList, Button, EmptyState, Panel, ProblemNote, ReadState],
  template: `
    <ak-panel [title]="t().title">
      <ng-container panelHead>
        <span class="push row">
          <ak-button size="s" icon="plus" [reason]="reason()" [shown]="false" (press)="write(null)">{{
            t().write
          }}</ak-button>
        </span>
      </ng-container>
      <ak-problem-note [problem]="changing.problem()" />
      @if (!read.hasValue()) {
        <ak-read-state [loading]="read.isLoading()" [problem]="problem()" (retry)="read.reload()" />
      } @else if (read.value().length === 0) {
        <ak-empty-state icon="doc" [title]="t().none" [text]="t().noneText" />
      } @else {
        <ak-addendum-list
          [engagementId]="engagementId()"
          [addenda]="read.value()"
          [mayConfirm]="mayConfirm()"
          [userId]="userId()"
          (confirm)="confirm($event)"
          (withdraw)="withdraw($event)"
        />
      }
    </ak-panel>
  `,
  host: { style: 'display: block' },
})
export class AddendaPanel {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  readonly engagementId = input.required<string>();
  /** The paper whose page led here to have one written. */
  readonly about = input<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly read = this.api.read(() => at(addendumApi.list, this.path()));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly changing = new Sending();
  protected readonly userId = computed(() => this.session.current()?.userId ?? '');
  protected readonly mayConfirm = computed(() => this.context.can('addendum.confirm'));
  protected readonly reason = computed(() => (this.context.can('addendum.write') ? '' : this.t().cannot));
  protected readonly t = texts({
    title: ['追補', 'Addenda'],
    write: ['追補の記載', 'Add'],
    cannot: ['追補を書けるのは、この案件の体制の方です。', 'The team of the engagement adds to its file.'],
    none: ['追補はありません', 'Nothing was added'],
    noneText: [
      '保管したファイルは変わりません。後から分かったことは、日付と理由とともに追補に残します。',
      'The archived file does not change. What comes to light later is added with its day and reason.',
    ],
    confirmTitle: (number: number) => [`追補 ${number} を確認します`, `Confirm addendum ${number}`],
    confirmText: [
      '確認した追補は、変更も取下げもできません。あなたの確認として記録に残ります。',
      'Once confirmed it is neither changed nor withdrawn. It is recorded as confirmed by you.',
    ],
    confirm: ['確認', 'Confirm'],
    written: (number: number) => [`追補 ${number} を記載しました。`, `Addendum ${number} was written.`],
    confirmed: (number: number) => [`追補 ${number} を確認しました。`, `Addendum ${number} was confirmed.`],
    withdrawn: (number: number) => [`追補 ${number} を取り下げました。`, `Addendum ${number} was withdrawn.`],
  });

  constructor() {
    effect(() => {
      const about = this.about();
      if (about && this.reason() === '') untracked(() => void this.write(about));
    });
  }

  protected async write(testId: string | null): Promise<void> {
    const ask: WriteAddendumAsk = { engagementId: this.engagementId(), testId };
    const written = await this.dialogs.open<AddendumView, WriteAddendumAsk>(WriteAddendumDialog, ask);
    this.read.reload();
    if (written) this.toasts.show(this.t().written(written.number));
  }

  protected async confirm({ id, number, version }: AddendumView): Promise<void> {
    const t = this.t();
    const ask = { title: t.confirmTitle(number), text: t.confirmText, confirm: t.confirm };
    if (!(await this.dialogs.confirm(ask))) return;
    const address = at(addendumApi.confirm, { ...this.path(), addendumId: id });
    const done = await this.changing.run((key) => this.api.send(address, { version }, key), address.url);
    this.read.reload();
    if (done) this.toasts.show(t.confirmed(number));
  }

  protected async withdraw(addendum: AddendumView): Promise<void> {
    const ask: WithdrawAddendumAsk = { engagementId: this.engagementId(), addendum };
    const done = await this.dialogs.open<AddendumView, WithdrawAddendumAsk>(WithdrawAddendumDialog, ask);
    this.read.reload();
    if (done) this.toasts.show(this.t().withdrawn(addendum.number));
  }
}
