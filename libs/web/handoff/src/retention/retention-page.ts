import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { at, retentionApi } from '@akashi/contracts/api';
import type { RetentionState } from '@akashi/domain/handoff';
import { Api, problemOf, Session } from '@akashi/web-platform';
import {
  Chip,
  EmptyState,
  Language,
  PageFrame,
  ReadState,
  SegmentedChoice,
  texts,
  type ChoiceOption,
} from '@akashi/web-ui';
import { retentionChips, retentionLabels } from './retention-words';

/** 保管期間の一覧: when each archived engagement may be destroyed, and what stops it. */
@Component({
  selector: 'ak-retention-page',
  imports: [Chip, EmptyState, ReadState, RouterLink, SegmentedChoice],
  templateUrl: './retention-page.html',
  styleUrl: './retention-page.css',
})
export class RetentionPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly lang = inject(Language).lang;

  protected readonly read = this.api.read(() => at(retentionApi.list));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly rows = computed(() => (this.read.hasValue() ? this.read.value() : []));
  protected readonly shown = signal('all');
  protected readonly inSight = computed(() => {
    const shown = this.shown();
    return this.rows().filter(({ state }) => shown === 'all' || state === shown);
  });
  protected readonly options = computed((): ChoiceOption[] => {
    const [t, rows] = [this.t(), this.rows()];
    const count = (asked: RetentionState) => rows.filter(({ state }) => state === asked).length;
    return [
      { value: 'all', label: t.all(rows.length) },
      { value: 'held', label: t.held(count('held')) },
      { value: 'over', label: t.over(count('over')) },
    ];
  });
  /** Who administers accounts reads the list, and opens no client's papers by that. */
  protected readonly opens = computed(() => this.session.can('engagement.read'));
  protected readonly states = retentionLabels;
  protected readonly chips = retentionChips;
  protected readonly t = texts({
    title: ['保管期間', 'Retention'],
    firm: ['監査機関', 'Firm'],
    shown: ['表示する案件', 'Engagements shown'],
    all: (n: number) => [`すべて ${n}`, `All ${n}`],
    held: (n: number) => [`停止中 ${n}`, `On hold ${n}`],
    over: (n: number) => [`期間終了 ${n}`, `Years over ${n}`],
    keepUntil: ['保管の終わり', 'Kept until'],
    engagement: ['案件', 'Engagement'],
    client: ['依頼者とサービス', 'Client and service'],
    state: ['状態', 'State'],
    matters: ['廃棄を停止する事案', 'Matters that stop it'],
    none: ['保管した案件はありません', 'No engagement is archived'],
    noneText: [
      '案件を保管すると、いつまで保管するかがここに並びます。',
      'Once an engagement is archived, the day until which it is kept stands here.',
    ],
    noneSo: ['当てはまる案件はありません', 'None of them is so'],
    noneSoText: ['「すべて」を選ぶと、ほかの案件を表示します。', 'Choose “All” to see the others.'],
  });

  constructor() {
    inject(PageFrame).describe(() => {
      const t = this.t();
      return {
        title: t.title,
        crumbs: [{ label: t.firm, link: '/firm' }, { label: t.title }],
      };
    });
  }
}
