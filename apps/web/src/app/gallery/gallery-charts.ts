import { Component, computed, signal } from '@angular/core';
import { ButtonGroup, Facts, Panel, ProgressBar, texts } from '@akashi/web-ui';
import { type Step, Steps } from '@akashi/web-ui/steps';
import { Trail } from '@akashi/web-ui/trail';
import { TabBody, Tabs } from '@akashi/web-ui/tabs';
import { DeadlineTimeline, HeatMap, HeatScale, TimelineLegend } from '@akashi/web-ui/chart';
import { CHAPTERS, SERVICES } from './gallery-data';
import { Specimen } from './specimen';

/** Panels, tabs, phases and the two pictures. */
@Component({
  selector: 'ak-gallery-charts',
  imports: [
    Specimen,
    Panel,
    HeatMap,
    HeatScale,
    DeadlineTimeline,
    TimelineLegend,
    ButtonGroup,
    Steps,
    Tabs,
    TabBody,
    Trail,
    ProgressBar,
    Facts,
  ],
  templateUrl: './gallery-charts.html',
  host: { style: 'display: contents' },
})
export class GalleryCharts {
  protected readonly t = texts({
    phases: ['フェーズ', 'Phases'],
    heat: ['章別の進み', 'Progress by chapter'],
    heatNote: ['遅れているのは 15 供給者 の運用評価です', 'Chapter 15 is behind in operation'],
    chapter: ['章', 'Chapter'],
    count: ['件数', 'Tests'],
    done: ['実施 %', 'Tested %'],
    reviewed: ['査閲 %', 'Reviewed %'],
    design: ['整備状況評価', 'Design'],
    operation: ['運用状況評価', 'Operation'],
    total: ['合計', 'Total'],
    dates: ['期日', 'Deadlines'],
    picture: ['図', 'Picture'],
    list: ['一覧', 'List'],
    view: ['見せ方', 'View'],
    tabs: ['切替え', 'Tabs'],
    tabsWhen: ['一つのものの 2〜4 の面。', 'Two to four views of one thing.'],
    evidence: ['証跡', 'Evidence'],
    items: ['標本', 'Sample'],
    notes: ['メモ', 'Notes'],
    trail: ['履歴', 'History'],
    trailWhen: ['誰が、いつ、何を。', 'Who did what, and when.'],
    signed: ['査閲した', 'Reviewed'],
    prepared: ['作成を完了した', 'Preparation completed'],
    facts: ['事実', 'Facts'],
    population: ['母集団', 'Population'],
    sample: ['標本', 'Sample'],
    rate: ['逸脱', 'Deviations'],
    progress: ['実施', 'Tested'],
  });
  protected readonly names = texts({
    accepted: ['受嘱', 'Acceptance'],
    planned: ['計画', 'Plan'],
    statement: ['言明書', 'Statement'],
    design: ['整備評価', 'Design'],
    operation: ['運用評価', 'Operation'],
    findings: ['発見事項', 'Findings'],
    quality: ['審査', 'Quality review'],
    report: ['報告', 'Report'],
    handoff: ['引渡し', 'Handoff'],
  });
  protected readonly steps = computed((): readonly Step[] => {
    const n = this.names();
    return [
      { name: n.accepted, state: 'done', caption: '02-02' },
      { name: n.planned, state: 'done', caption: '07-06' },
      { name: n.statement, state: 'done', caption: 'v4' },
      { name: n.design, state: 'part', caption: '770 / 788' },
      { name: n.operation, state: 'now', caption: '128 / 214' },
      { name: n.findings, state: 'todo', caption: '6' },
      { name: n.quality, state: 'todo', caption: '12-11' },
      { name: n.report, state: 'todo', caption: '12-18' },
      { name: n.handoff, state: 'todo', caption: '01-15' },
    ];
  });
  protected readonly columns = computed(() => [
    { label: this.t().count, kind: 'count' as const },
    { label: this.t().done, kind: 'percent' as const, group: this.t().design },
    { label: this.t().reviewed, kind: 'percent' as const, group: this.t().design },
    { label: this.t().count, kind: 'count' as const },
    { label: this.t().done, kind: 'percent' as const, group: this.t().operation },
    { label: this.t().reviewed, kind: 'percent' as const, group: this.t().operation },
  ]);
  protected readonly chapters = CHAPTERS;
  protected readonly sum = computed(() => ({
    name: this.t().total,
    cells: [388, 100, 94, 112, 64, 46].map((value) => ({ value })),
  }));
  protected readonly services = SERVICES;
  protected readonly view = signal<'picture' | 'list'>('picture');
  protected readonly views = computed(() => [
    { value: 'picture' as const, label: this.t().picture },
    { value: 'list' as const, label: this.t().list },
  ]);
  protected readonly tabItems = computed(() => [
    { id: 'evidence', label: this.t().evidence, count: 3 },
    { id: 'items', label: this.t().items, count: 25 },
    { id: 'notes', label: this.t().notes, count: 1, hot: true },
  ]);
  protected readonly tab = signal<string | undefined>('evidence');
  protected readonly entries = computed(() => [
    { when: '2026-10-23 15:10', who: '森 千尋', what: this.t().signed },
    { when: '2026-10-23 11:02', who: '佐藤 花子', what: this.t().prepared },
  ]);
  protected readonly facts = computed(() => [
    { label: this.t().population, value: '1,284件', numeric: true },
    { label: this.t().sample, value: '25件', numeric: true },
    { label: this.t().rate, value: '25件中 2件', numeric: true },
    { label: 'SHA-256', value: '8f2c…a41e', code: true, numeric: true },
  ]);
}
