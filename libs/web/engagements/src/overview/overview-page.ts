import { Component, DestroyRef, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  engagementKindLabels,
  engagementStateLabels,
  phaseLabels,
  teamRoleLabels,
  type EngagementView,
} from '@akashi/contracts';
import { at, correctionApi, engagementApi } from '@akashi/contracts/api';
import { engagementCourse, type EngagementState } from '@akashi/domain/engagement';
import { Api, problemOf, shortDay, todayInJapan } from '@akashi/web-platform';
import { Avatar, Language, Note, PageFrame, ReadState, Shortcuts, texts } from '@akashi/web-ui';
import { Steps, type Step } from '@akashi/web-ui/steps';
import { BaseServiceNote } from '@akashi/web-ui/base-service';
import { CorrectionNote } from '@akashi/web-ui/correction';
import { AddendaBlock } from './addenda-block';
import { ChapterHeat } from './chapter-heat';
import { DeadlineList } from './deadline-list';
import { NextStepPanel } from './next-step-panel';
import { NextYearPanel } from './next-year-panel';
import { RemainderList } from './remainder-list';

/** Where each phase is worked on. */
const PHASE_PAGES: Readonly<Record<EngagementState, string>> = {
  proposed: 'plan',
  accepted: 'scope',
  planned: 'matrix',
  in_fieldwork: 'matrix',
  in_reporting: 'report',
  issued: 'handoff',
  handed_over: 'handoff',
  archived: 'ledger',
  declined: 'ledger',
  withdrawn: 'ledger',
};

/** The engagement at a glance: phases, progress by chapter, the next step, the dates, what is left. */
@Component({
  selector: 'ak-overview-page',
  imports: [
    AddendaBlock,
    Avatar,
    BaseServiceNote,
    ChapterHeat,
    CorrectionNote,
    DeadlineList,
    NextStepPanel,
    NextYearPanel,
    Note,
    ReadState,
    RemainderList,
    RouterLink,
    Steps,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  private readonly language = inject(Language);
  private readonly router = inject(Router);

  protected readonly lang = this.language.lang;

  readonly engagementId = input.required<string>();

  private readonly api = inject(Api);
  protected readonly engagement = this.api.read(() => at(engagementApi.view, { engagementId: this.engagementId() }));
  /** A correction takes the engagement back to reporting: elsewhere none is open. */
  private readonly correcting = this.api.read(() =>
    this.engagement.hasValue() && this.engagement.value().state === 'in_reporting'
      ? at(correctionApi.list, { engagementId: this.engagementId() })
      : undefined,
  );
  protected readonly corrections = computed(() => (this.correcting.hasValue() ? this.correcting.value() : []));
  protected readonly problem = computed(() => problemOf(this.engagement.error()));
  protected readonly today = todayInJapan();
  protected readonly t = texts({
    title: ['概要', 'Overview'],
    loading: ['案件の概要', 'Engagement'],
    period: ['対象期間', 'Period'],
    criteria: ['管理基準', 'Criteria'],
    ruleset: ['制度の規則', 'Ruleset'],
    keeping: (by: string, until: string) => [
      `調書の整理 ${by}まで · 保管 ${until}まで`,
      `File closed by ${by}, kept until ${until}`,
    ],
    pinned: ['固定済み', 'pinned'],
    regions: ['リージョン', 'Regions'],
    comma: ['、', ', '],
    phases: ['フェーズ', 'Phases'],
    ended: (label: string, on: string) => [`${label} ${on}`, `${label} on ${on}`],
    team: ['体制', 'Team'],
    more: (n: number) => [`ほか${n}名`, `and ${n} more`],
    phaseKeys: ['フェーズ', 'Phases'],
    matrix: ['マトリクス', 'Matrix'],
    tests: (done: number, all: number) => [
      `${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')}`,
      `${done.toLocaleString('en-US')} / ${all.toLocaleString('en-US')}`,
    ],
  });
  protected readonly heading = computed(() => {
    if (!this.engagement.hasValue()) return this.t().loading;
    const { name, kind } = this.engagement.value();
    const label = engagementKindLabels[kind][this.language.lang()];
    return this.language.lang() === 'ja' ? `${name}（${label}）` : `${name} (${label})`;
  });
  /** How an engagement ended that was not carried through; null for any other. */
  protected readonly end = computed(() => {
    const it = this.engagement.value();
    if (!it?.end) return null;
    return { title: this.t().ended(engagementStateLabels[it.state][this.lang()], it.end.on), reason: it.end.reason };
  });
  protected readonly shownTeam = computed(() => (this.engagement.value()?.team ?? []).slice(0, 4));
  protected readonly moreTeam = computed(() => (this.engagement.value()?.team.length ?? 0) - this.shownTeam().length);
  protected readonly steps = computed((): readonly Step[] => {
    if (!this.engagement.hasValue()) return [];
    const it = this.engagement.value();
    const at = engagementCourse.findIndex((state) => state === it.state);
    return engagementCourse.map((state, index): Step => {
      const caption = this.captionOf(it, state);
      return {
        name: phaseLabels[state][this.language.lang()],
        state: index < at ? 'done' : index === at ? 'now' : 'todo',
        link: `/engagements/${it.id}/${PHASE_PAGES[state]}`,
        ...(caption ? { caption } : {}),
      };
    });
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      title: this.heading(),
      crumbs: [],
      keys: [
        { keys: 'G M', label: this.t().matrix },
        { keys: 'Alt+1–8', label: this.t().phaseKeys },
      ],
    }));
    const shortcuts = inject(Shortcuts);
    const ends = engagementCourse.map((state, index) =>
      shortcuts.add({
        keys: `Alt+${index + 1}`,
        run: () => void this.router.navigate(['/engagements', this.engagementId(), PHASE_PAGES[state]]),
      }),
    );
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected roleOf(member: EngagementView['team'][number]): string {
    return `${member.name}（${teamRoleLabels[member.role][this.language.lang()]}）`;
  }

  private captionOf(it: EngagementView, state: EngagementState): string {
    const date = (rule: string) =>
      shortDay(it.dates.find((one) => one.rule === rule)?.date ?? null, this.today.slice(0, 4));
    const { total, prepared, reviewed } = it.tests;
    const captions: Partial<Record<EngagementState, string>> = {
      proposed: dayOf(it.acceptedAt, this.today.slice(0, 4)),
      accepted: dayOf(it.editionPinnedAt, this.today.slice(0, 4)),
      in_fieldwork: total > 0 ? this.t().tests(prepared + reviewed, total) : '',
      in_reporting: date('report'),
      issued: date('apply'),
      handed_over: date('validUntil'),
    };
    return captions[state] ?? '';
  }
}

/** The day of a moment in Japan; empty when it has not come. */
function dayOf(moment: string | null, year: string): string {
  return moment ? shortDay(todayInJapan(new Date(moment)), year) : '';
}
