import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { at, inspectionApi } from '@akashi/contracts/api';
import { engagementStateLabels } from '@akashi/contracts/labels/engagement';
import { Api, problemOf } from '@akashi/web-platform';
import { Chip, EmptyState, Facts, labels, PageFrame, Panel, ReadState, texts } from '@akashi/web-ui';
import { standingChips, standingLabels } from './standing';

/** 開示された案件: the inspection, and what of the firm it opens today. */
@Component({
  selector: 'ak-inspection-room-page',
  imports: [Chip, EmptyState, Facts, Panel, ReadState, RouterLink],
  templateUrl: './room-page.html',
  styleUrl: './room-page.css',
})
export class RoomPage {
  private readonly api = inject(Api);

  protected readonly read = this.api.read(() => at(inspectionApi.room));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly room = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly standings = labels(standingLabels);
  protected readonly states = labels(engagementStateLabels);
  protected readonly chips = standingChips;

  protected readonly t = texts({
    title: ['開示された案件', 'Opened engagements'],
    inspection: ['検査', 'Inspection'],
    authority: ['検査機関', 'Inspecting body'],
    reference: ['番号', 'Number'],
    purpose: ['目的', 'Purpose'],
    days: ['期間', 'Days'],
    list: ['案件', 'Engagements'],
    period: ['対象期間', 'Period'],
    reason: ['開示の理由', 'Why it is open'],
    tests: (reviewed: number, total: number) => [
      `調書 ${reviewed} / ${total} 査閲済み`,
      `${reviewed} of ${total} papers reviewed`,
    ],
    deviations: (n: number) => [`判断待ちの逸脱 ${n}`, `${n} deviations open`],
    findings: (n: number) => [`発見事項 ${n}`, `${n} findings`],
    none: ['今、開示されている案件はありません', 'No engagement is open today'],
    noneText: [
      '検査の期間中だけ表示されます。期間については監査機関に確認してください。',
      'They stand here while the inspection is in force. Ask the audit firm about its days.',
    ],
  });
  protected readonly facts = computed(() => {
    const [room, t] = [this.room(), this.t()];
    if (!room) return [];
    return [
      { label: t.authority, value: room.authority },
      { label: t.reference, value: room.reference },
      { label: t.purpose, value: room.purpose },
      { label: t.days, value: `${room.beginsOn} – ${room.endsOn}` },
    ];
  });

  constructor() {
    inject(PageFrame).describe(() => ({ title: this.t().title, crumbs: [] }));
  }
}
