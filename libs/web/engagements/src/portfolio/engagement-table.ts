import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type EngagementState, isEnded, isOngoing, nearDays, nextDeadline } from '@akashi/domain/engagement';
import {
  dateRuleLabels,
  engagementKindLabels,
  engagementStateLabels,
  phaseLabels,
  type EngagementSummaryView,
} from '@akashi/contracts';
import { ButtonGroup, Chip, Language, Panel, ProgressBar, texts, type ChipState } from '@akashi/web-ui';
import { daysUntil } from '@akashi/web-ui/date';
import { markedLine } from '../marked-line';

const SHOWN = ['ongoing', 'done', 'ended', 'all'] as const;

/** The engagements, one line each. J and K go up and down, Enter opens. */
@Component({
  selector: 'ak-engagement-table',
  imports: [ButtonGroup, Chip, Panel, ProgressBar, RouterLink],
  templateUrl: './engagement-table.html',
  styleUrl: './engagement-table.css',
})
export class EngagementTable {
  private readonly language = inject(Language);

  readonly engagements = input.required<readonly EngagementSummaryView[]>();
  /** The day it is in Japan. */
  readonly today = input.required<string>();

  protected readonly shown = signal<(typeof SHOWN)[number]>('ongoing');
  protected readonly t = texts({
    title: ['担当している案件', 'My engagements'],
    table: ['案件の表', 'Table of engagements'],
    count: (n: number) => [`${n}件`, `${n}`],
    view: ['表示', 'Show'],
    ongoing: ['進行中', 'Ongoing'],
    done: ['完了', 'Done'],
    ended: ['辞退・取下げ', 'Not accepted'],
    all: ['すべて', 'All'],
    service: ['サービス', 'Service'],
    kind: ['種別', 'Kind'],
    phase: ['フェーズ', 'Phase'],
    progress: ['手続の実施', 'Tests performed'],
    deviations: ['逸脱・発見事項', 'Deviations, findings'],
    deviationCount: (n: number) => [`逸脱 ${n}`, `${n} deviation${n === 1 ? '' : 's'}`],
    findingCount: (n: number) => [`発見事項 ${n}`, `${n} finding${n === 1 ? '' : 's'}`],
    next: ['次の期日', 'Next date'],
    left: ['残り', 'Left'],
    days: (n: number) => [`${n.toLocaleString('en-US')}日`, `${n.toLocaleString('en-US')} d`],
    leader: ['責任者', 'Leader'],
    state: ['状況', 'State'],
    unscoped: ['範囲の確定前', 'Scope not fixed yet'],
    overdue: (rule: string) => [`${rule}を過ぎています`, `Past: ${rule}`],
    near: (rule: string, n: number) => [`${rule}が${n}日後`, `${rule} in ${n} days`],
    none: ['この表示に当たる案件はありません。', 'No engagement is shown under this setting.'],
  });
  protected readonly views = computed(() => SHOWN.map((value) => ({ value, label: this.t()[value] })));
  protected readonly rows = computed(() => {
    const wanted = this.engagements().filter(({ state }) => {
      return this.shown() === 'all' || this.shown() === groupOf(state);
    });
    return wanted.map((one) => this.describe(one));
  });
  /** Index of the marked line. */
  protected readonly at = markedLine(this.rows, 'tbody tr');

  private describe(one: EngagementSummaryView) {
    const lang = this.language.lang();
    const next = nextDeadline(one.state, one.dates);
    const left = next ? daysUntil(this.today(), next.date) : null;
    return {
      ...one,
      kind: engagementKindLabels[one.kind][lang],
      phase: phaseLabels[one.state][lang],
      next: next ? { ...next, label: dateRuleLabels[next.rule][lang] } : null,
      left,
      isNear: left !== null && left <= nearDays && isOngoing(one.state),
      performed: one.tests.prepared + one.tests.reviewed,
      chip: this.chipOf(one, next ? dateRuleLabels[next.rule][lang] : '', left),
    };
  }

  private chipOf(one: EngagementSummaryView, rule: string, left: number | null): { state: ChipState; text: string } {
    const t = this.t();
    if (isOngoing(one.state) && left !== null && left < 0) return { state: 'warn', text: t.overdue(rule) };
    if (isOngoing(one.state) && left !== null && left <= nearDays) return { state: 'warn', text: t.near(rule, left) };
    const text = engagementStateLabels[one.state][this.language.lang()];
    return { state: CHIPS[groupOf(one.state)], text };
  }
}

const CHIPS: Readonly<Record<ReturnType<typeof groupOf>, ChipState>> = {
  ongoing: 'doing',
  done: 'ok',
  ended: 'omitted',
};

/** Work that goes on, that was carried through, and that was never accepted. */
function groupOf(state: EngagementState): 'ongoing' | 'done' | 'ended' {
  if (isEnded(state)) return 'ended';
  return isOngoing(state) ? 'ongoing' : 'done';
}
