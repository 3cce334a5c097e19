import { Component, computed, inject, input, output } from '@angular/core';
import { at, engagementApi } from '@akashi/contracts/api';
import { mayArchiveEngagement } from '@akashi/domain/engagement';
import { Api, EngagementContext, problemOf, Sending } from '@akashi/web-platform';
import { Button, Dialogs, Facts, Panel, ProblemNote, ReadState, texts, Toasts, type Fact } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';

/** 保管: the papers are closed once their package has left the firm; what becomes of the registration goes on. */
@Component({
  selector: 'ak-archive-panel',
  imports: [Button, Facts, Panel, ProblemNote, ReadState],
  template: `
    <ak-panel [title]="t().title">
      @if (read.hasValue() && !isArchived()) {
        <span panelHead class="push row">
          <ak-button
            size="s"
            icon="lock"
            key="A"
            [reason]="reason()"
            [shown]="false"
            [busy]="archiving.busy()"
            (press)="archive()"
            >{{ t().archive }}</ak-button
          >
        </span>
      }
      <ak-problem-note [problem]="archiving.problem()" />
      @if (read.hasValue()) {
        <p>{{ isArchived() ? t().closed : t().open }}</p>
        <ak-facts [facts]="facts()" />
      } @else {
        <ak-read-state [loading]="read.isLoading()" [problem]="problem()" (retry)="read.reload()" />
      }
    </ak-panel>
  `,
  host: { style: 'display: block' },
})
export class ArchivePanel {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly said = refusalText();

  readonly engagementId = input.required<string>();
  readonly archived = output();

  protected readonly read = this.api.read(() => at(engagementApi.view, { engagementId: this.engagementId() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly archiving = new Sending();
  protected readonly isArchived = computed(() => this.read.hasValue() && this.read.value().state === 'archived');
  protected readonly facts = computed((): Fact[] => {
    const keeping = this.read.hasValue() ? this.read.value().keeping : null;
    if (!keeping) return [];
    const { assembleBy, keepUntil } = keeping;
    const until = { label: this.t().keepUntil, value: keepUntil };
    return this.isArchived() ? [until] : [{ label: this.t().assembleBy, value: assembleBy }, until];
  });
  /** Open notes are counted by the server alone, which says so. */
  protected readonly reason = computed(() => {
    if (!this.read.hasValue()) return '';
    if (!this.context.can('engagement.archive')) return this.t().leader;
    return this.said(mayArchiveEngagement({ state: this.read.value().state, openNotes: 0 }));
  });
  protected readonly t = texts({
    title: ['保管', 'Archive'],
    archive: ['案件を保管', 'Archive the engagement'],
    leader: ['保管するのは業務実施責任者です。', 'The engagement leader archives it.'],
    open: [
      '保管すると、調書・証跡・標本・発見事項は変えられなくなります。登録の経過と改善の確認は続けられます。',
      'Once archived, papers, evidence, samples and findings change no more. The registration and improvements are followed on.',
    ],
    closed: [
      '調書は閉じられました。後から分かったことは、追補に残します。',
      'The papers are closed. What comes to light later is added as an addendum.',
    ],
    assembleBy: ['取りまとめの期限', 'To be put together by'],
    keepUntil: ['保管の終わり', 'Kept until'],
    confirmTitle: ['案件を保管します', 'Archive the engagement'],
    confirm: ['保管', 'Archive'],
    once: ['元には戻せません。', 'This is not taken back.'],
    done: ['案件を保管しました。', 'The engagement was archived.'],
  });

  protected async archive(): Promise<void> {
    if (!this.read.hasValue() || this.reason() !== '') return;
    const [t, { version }] = [this.t(), this.read.value()];
    const ask = { title: t.confirmTitle, text: t.open, facts: this.facts(), caption: t.once, confirm: t.confirm };
    if (!(await this.dialogs.confirm({ ...ask, kind: 'danger' }))) return;
    const address = at(engagementApi.archive, { engagementId: this.engagementId() });
    const done = await this.archiving.run((key) => this.api.send(address, { version }, key), address.url);
    this.read.reload();
    if (!done) return;
    this.toasts.show(t.done);
    this.archived.emit();
  }
}
