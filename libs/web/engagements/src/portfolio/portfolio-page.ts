import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { at, baseServiceApi, engagementApi, teamApi } from '@akashi/contracts/api';
import { isEnded, isOngoing, nearDays, nextDeadline } from '@akashi/domain/engagement';
import { Api, Session, problemOf, todayInJapan } from '@akashi/web-platform';
import { Button, EmptyState, Note, PageFrame, ReadState, texts } from '@akashi/web-ui';
import { daysUntil } from '@akashi/web-ui/date';
import { DeadlineTimeline, TimelineLegend, type TimelineRow } from '@akashi/web-ui/chart';
import { AwaitedList } from './awaited-list';
import { BaseServiceLines } from './base-service-lines';
import { EngagementTable } from './engagement-table';
import { WaitingList } from './waiting-list';
import { waitingOf } from './waiting';

/** The engagements of the person: what waits for them, the dates, and how far each one is. */
@Component({
  selector: 'ak-portfolio-page',
  imports: [
    AwaitedList,
    BaseServiceLines,
    Button,
    DeadlineTimeline,
    EmptyState,
    EngagementTable,
    Note,
    ReadState,
    TimelineLegend,
    WaitingList,
  ],
  templateUrl: './portfolio-page.html',
  styleUrl: './portfolio-page.css',
})
export class PortfolioPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  /** Set when an address led to an engagement that is not there for this person. */
  readonly missing = input<string>();

  protected readonly engagements = inject(Api).read(() => at(engagementApi.list));
  /** Asked beside the list, which need not wait for it. */
  private readonly watched = inject(Api).read(() => at(baseServiceApi.watched));
  protected readonly lapses = computed(() => (this.watched.hasValue() ? this.watched.value() : []));
  private readonly awaited = inject(Api).read(() => at(teamApi.awaitedDeclarations));
  protected readonly closed = computed(() => (this.awaited.hasValue() ? this.awaited.value() : []));
  protected readonly problem = computed(() => problemOf(this.engagements.error()));
  protected readonly all = computed(() => (this.engagements.hasValue() ? this.engagements.value() : []));
  protected readonly today = todayInJapan();
  protected readonly asList = signal(false);

  protected readonly t = texts({
    title: ['案件一覧', 'Engagements'],
    summary: ['要約', 'Summary'],
    near: [`${nearDays}日以内の期限`, `Due within ${nearDays} days`],
    review: ['私の査閲待ち', 'To review'],
    record: ['私の手続', 'To perform'],
    deviations: ['評価前の逸脱', 'Open deviations'],
    add: ['新規案件', 'New engagement'],
    cannotAdd: ['案件を開始する権限がありません。', 'You may not open an engagement.'],
    dates: ['期日', 'Dates'],
    nearest: (rule: string, date: string, name: string) => [
      `いちばん近い${rule}は ${date}（${name}）`,
      `Next ${rule}: ${date} (${name})`,
    ],
    missing: ['その案件は開けません', 'This engagement cannot be opened'],
    missingText: [
      '案件がないか、担当していません。担当に加わるには、業務実施責任者に連絡してください。',
      'It does not exist, or you are not on its team. Ask its engagement leader to add you.',
    ],
    none: ['担当している案件はありません', 'You are on no engagement'],
    noneText: [
      '案件を開始するか、業務実施責任者が担当に加えると、ここに並びます。',
      'Open one, or ask an engagement leader to add you to a team.',
    ],
    upDown: ['上下', 'Up, down'],
    open: ['開く', 'Open'],
    count: (n: number) => [`${n}件`, `${n} engagements`],
  });
  protected readonly waiting = computed(() => waitingOf(this.all(), this.closed()));
  protected readonly addReason = computed(() => (this.session.can('engagement.open') ? '' : this.t().cannotAdd));
  protected readonly figures = computed(() => {
    const waiting = (permission: string) =>
      this.waiting()
        .filter((item) => item.permission === permission)
        .reduce((sum, { count }) => sum + count, 0);
    const t = this.t();
    return [
      { label: t.near, value: this.nearCount(), isWarning: this.nearCount() > 0 },
      { label: t.review, value: waiting('test.review'), isWarning: false },
      { label: t.record, value: waiting('test.record'), isWarning: false },
      { label: t.deviations, value: this.all().reduce((sum, one) => sum + one.deviations, 0), isWarning: false },
    ];
  });
  private readonly nearCount = computed(
    () =>
      this.all().filter(({ state, dates }) => {
        const next = nextDeadline(state, dates);
        const left = next ? daysUntil(this.today, next.date) : Infinity;
        return isOngoing(state) && left <= nearDays;
      }).length,
  );
  protected readonly timeline = computed(() =>
    // What was never accepted has no dates to keep.
    this.all()
      .filter(({ state }) => !isEnded(state))
      .map((one): TimelineRow => {
        const on = (rule: string) => one.dates.find((date) => date.rule === rule)?.date ?? null;
        return {
          name: one.serviceName,
          link: `/engagements/${one.id}/overview`,
          from: one.periodStart,
          to: one.periodEnd,
          report: on('report'),
          apply: on('apply'),
          validUntil: on('validUntil'),
        };
      }),
  );

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'N', label: this.t().add },
        { keys: 'J K', label: this.t().upDown },
        { keys: 'Enter', label: this.t().open },
      ],
      commands: [
        { id: 'open-engagement', label: this.t().add, icon: 'plus', keys: 'N', run: () => this.add() },
        ...this.all().map((one) => ({
          id: one.id,
          label: one.name,
          icon: 'layers' as const,
          group: this.t().title,
          run: () => void this.router.navigate(['/engagements', one.id, 'overview']),
        })),
      ],
      facts: this.engagements.hasValue() ? [{ text: this.t().count(this.all().length), icon: 'layers' }] : [],
    }));
  }

  protected add(): void {
    void this.router.navigate(['/engagements/new']);
  }
}
