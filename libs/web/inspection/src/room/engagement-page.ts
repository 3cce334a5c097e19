import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  at,
  findingApi,
  inspectionApi,
  inspectionBundleApi,
  ledgerApi,
  matrixApi,
  packageApi,
  populationApi,
  reportApi,
} from '@akashi/contracts/api';
import { teamRoleLabels } from '@akashi/contracts/labels/engagement';
import { findingStateLabels } from '@akashi/contracts/labels/finding';
import { ledgerActionLabel } from '@akashi/contracts/labels/ledger';
import { conclusionLabels, testStateLabels, testTypeShortLabels } from '@akashi/contracts/labels/test';
import { Api, momentInJapan, problemOf } from '@akashi/web-platform';
import { Button, Chip, Facts, labels, Language, PageFrame, Panel, ReadState, TextField, texts } from '@akashi/web-ui';
import { searchRows } from '@akashi/web-ui/rows';
import { inspectedPapers } from './inspected-papers';

/** So many papers at a time: a matrix has a thousand. */
const shownAtOnce = 100;

/** One opened engagement: its papers, findings and populations, what was issued, and the record of it. */
@Component({
  selector: 'ak-inspected-engagement-page',
  imports: [Button, Chip, Facts, Panel, ReadState, RouterLink, TextField],
  templateUrl: './engagement-page.html',
  styleUrls: ['./room-page.css', './engagement-page.css'],
})
export class EngagementPage {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;

  readonly engagementId = input.required<string>();

  private readonly named = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly read = this.api.read(() => at(inspectionApi.room));
  protected readonly matrix = this.api.read(() => at(matrixApi.read, this.named()));
  protected readonly findings = this.api.read(() => at(findingApi.list, this.named()));
  protected readonly populations = this.api.read(() => at(populationApi.list, this.named()));
  private readonly before = linkedSignal<string, number | null>({ source: this.engagementId, computation: () => null });
  protected readonly ledger = this.api.read(() => {
    const before = this.before();
    return at(ledgerApi.page, this.named(), before === null ? {} : { before });
  });
  protected readonly problem = computed(() => problemOf(this.matrix.error() ?? this.read.error()));

  protected readonly states = labels(testStateLabels);
  protected readonly types = labels(testTypeShortLabels);
  protected readonly conclusions = labels(conclusionLabels);
  protected readonly findingStates = labels(findingStateLabels);
  protected readonly roles = labels(teamRoleLabels);

  protected readonly t = texts({
    fallback: ['案件', 'Engagement'],
    overview: ['概要', 'Overview'],
    client: ['依頼者', 'Client'],
    service: ['サービス', 'Service'],
    period: ['対象期間', 'Period'],
    team: ['体制', 'Team'],
    issued: ['取得できるファイル', 'Files to take'],
    nothingIssued: ['取得できるファイルはまだありません。', 'There is nothing to take yet.'],
    report: (version: number, on: string) => [
      `実施結果報告書 第${version}版（${on}）`,
      `Assessment report, version ${version} (${on})`,
    ],
    bundle: (moment: string) => [`検査用の一式（${moment} 作成）`, `Bundle made for you (${moment})`],
    package: (version: number) => [`引渡しパッケージ 第${version}版`, `Handoff package, version ${version}`],
    papers: ['調書', 'Working papers'],
    table: ['調書の表', 'Table of working papers'],
    find: ['番号または文言で絞り込み', 'Find by number or words'],
    number: ['番号', 'Number'],
    control: ['個別管理策', 'Control'],
    type: ['種別', 'Kind'],
    state: ['状態', 'State'],
    conclusion: ['結論', 'Conclusion'],
    evidence: ['証跡', 'Evidence'],
    deviations: ['逸脱', 'Deviations'],
    shown: (shown: number, all: number) => [`${all}件中 ${shown}件を表示`, `${shown} of ${all} shown`],
    more: ['続きを表示', 'Show more'],
    findings: ['発見事項', 'Findings'],
    noFindings: ['発見事項はありません。', 'There are no findings.'],
    populations: ['母集団と標本', 'Populations and samples'],
    noPopulations: ['母集団はありません。', 'There are no populations.'],
    rows: (rows: number, done: number, items: number) => [
      `${rows}行 · 標本 ${done} / ${items}`,
      `${rows} rows · ${done} of ${items} items tested`,
    ],
    ledger: ['監査証跡', 'Ledger'],
    size: (size: number) => [`${size}件の記録`, `${size} entries`],
    older: ['前の記録へ', 'Older'],
    newest: ['最新へ', 'Newest'],
  });
  protected readonly engagement = computed(() =>
    this.read.hasValue() ? (this.read.value().engagements.find(({ id }) => id === this.engagementId()) ?? null) : null,
  );
  protected readonly facts = computed(() => {
    const [one, t] = [this.engagement(), this.t()];
    if (!one) return [];
    return [
      { label: t.client, value: one.clientName },
      { label: t.service, value: one.serviceName },
      { label: t.period, value: `${one.periodStart} – ${one.periodEnd}` },
      { label: t.team, value: one.team.map(({ name, role }) => `${name}（${this.roles()[role]}）`).join('、') },
    ];
  });
  protected readonly files = computed(() => {
    const [one, t, named] = [this.engagement(), this.t(), this.named()];
    if (!one) return [];
    const reports = one.reports.flatMap(({ id, versionNo, datedOn, formats }) =>
      formats.map((format) => ({
        address: at(reportApi.file, { ...named, reportId: id, format }).url,
        words: `${t.report(versionNo, datedOn)} ${format.toUpperCase()}`,
      })),
    );
    const packages = one.packages.map(({ id, versionNo }) => ({
      address: at(packageApi.file, { ...named, packageId: id }).url,
      words: t.package(versionNo),
    }));
    const bundles = one.bundles.map(({ id, givenAt }) => ({
      address: at(inspectionBundleApi.file, { ...named, inspectionBundleId: id }).url,
      words: t.bundle(momentInJapan(givenAt)),
    }));
    return [...bundles, ...reports, ...packages];
  });

  private readonly all = computed(() => (this.matrix.hasValue() ? inspectedPapers(this.matrix.value()) : []));
  private readonly search = searchRows(this.all, ({ number, text }) => [number, text]);
  protected readonly sought = this.search.sought;
  private readonly limit = linkedSignal<string, number>({ source: this.sought, computation: () => shownAtOnce });
  protected readonly found = computed(() => this.search.found() ?? this.all());
  protected readonly papers = computed(() => this.found().slice(0, this.limit()));
  protected readonly events = computed(() => {
    const lang = this.lang();
    return (this.ledger.hasValue() ? this.ledger.value().events : []).map((event) => ({
      ...event,
      label: ledgerActionLabel(event.action)[lang],
      moment: event.at === '' ? '' : momentInJapan(event.at),
    }));
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.engagement()?.name ?? this.t().fallback, crumbs: [] }));
  }

  protected more(): void {
    this.limit.update((limit) => limit + shownAtOnce);
  }

  protected older(next: number): void {
    this.before.set(next);
  }

  protected newest(): void {
    this.before.set(null);
  }
}
