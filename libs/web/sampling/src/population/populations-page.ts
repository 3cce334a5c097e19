import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { frequencyLabels, populationStateLabels } from '@akashi/contracts';
import { at, populationApi, requestApi } from '@akashi/contracts/api';
import { isFieldworkOpen } from '@akashi/domain/engagement';
import { isCounting, type PopulationState } from '@akashi/domain/sampling';
import { Api, EngagementContext, problemOf, pageAt, todayInJapan } from '@akashi/web-platform';
import {
  Button,
  Chip,
  EmptyState,
  PageFrame,
  Panel,
  Skeleton,
  texts,
  labels,
  ProblemNote,
  type ChipState,
} from '@akashi/web-ui';
import { MissingPopulations } from './missing-populations';

const chips: Readonly<Record<PopulationState, ChipState>> = {
  registered: 'doing',
  frozen: 'locked',
  superseded: 'omitted',
  withdrawn: 'omitted',
};

/** 母集団・標本: every population of the engagement, how many items are drawn from it and how many are looked at. */
@Component({
  selector: 'ak-populations-page',
  imports: [Button, Chip, EmptyState, MissingPopulations, Panel, ProblemNote, RouterLink, Skeleton],
  templateUrl: './populations-page.html',
  styles: `
    .one {
      display: block;
      max-width: 22em;
    }
    /* The state stays in sight beside the number of a version. */
    @media (max-width: 1100px) {
      .one {
        max-width: 12em;
      }
    }
    .table td,
    .table th {
      white-space: nowrap;
    }
  `,
})
export class PopulationsPage {
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);

  readonly engagementId = input.required<string>();

  protected readonly t = texts({
    title: ['母集団・標本', 'Populations, samples'],
    count: (populations: number, items: number) => [
      `母集団 ${populations}・標本 ${items}件`,
      `${populations} populations, ${items} items`,
    ],
    register: ['母集団を登録', 'Register a population'],
    none: ['母集団はまだありません', 'There is no population yet'],
    noneText: [
      '依頼者から受け取った一覧をそのまま登録すると、件数とハッシュを記録し、標本を抽出できます。',
      'Register the list as the client gave it: its count and hash are recorded, and a sample can be drawn.',
    ],
    mayNot: ['母集団の登録は業務実施者が行います。', 'Practitioners register populations.'],
    closed: ['評価の期間ではないため、登録できません。', 'Fieldwork is not open: nothing can be registered.'],
    version: (number: number) => [`第${number}版`, `v${number}`],
    code: ['番号', 'Code'],
    name: ['名称', 'Name'],
    frequency: ['頻度', 'Frequency'],
    rowCount: ['母集団', 'Rows'],
    tableSize: ['件数表', 'Table'],
    sample: ['標本', 'Sample'],
    tests: ['評価', 'Tests'],
    file: ['ファイル', 'File'],
    registered: ['登録日', 'Registered'],
    state: ['状態', 'State'],
  });
  protected readonly chips = chips;
  protected readonly frequencies = labels(frequencyLabels);
  protected readonly states = labels(populationStateLabels);
  protected readonly problemOf = problemOf;
  protected readonly read = inject(Api).read(() => at(populationApi.list, { engagementId: this.engagementId() }));
  protected readonly declared = inject(Api).read(() =>
    at(populationApi.declared, { engagementId: this.engagementId() }),
  );
  protected readonly missing = computed(() =>
    (this.declared.hasValue() ? this.declared.value()! : []).filter(({ populationId }) => populationId === null),
  );
  private readonly readAsked = inject(Api).read(() =>
    this.missing().length > 0 && this.context.can('request.read')
      ? at(requestApi.askedFrom, { engagementId: this.engagementId() }, { kind: 'population' })
      : undefined,
  );
  protected readonly asked = computed(() => (this.readAsked.hasValue() ? this.readAsked.value()! : []));
  protected readonly mayAsk = computed(
    () => this.context.can('request.draft') && isFieldworkOpen(this.context.current()?.state ?? 'archived'),
  );
  protected readonly rows = computed(() => (this.read.hasValue() ? this.read.value()! : []));
  /** Those that were replaced or withdrawn stand in the list and are counted nowhere. */
  protected readonly counting = computed(() => this.rows().filter(({ state }) => isCounting(state).allowed));
  protected readonly items = computed(() => this.counting().reduce((sum, { itemTotal }) => sum + itemTotal, 0));
  protected readonly registerReason = computed(() => {
    if (!this.context.can('population.register')) return this.t().mayNot;
    return isFieldworkOpen(this.context.current()?.state ?? 'archived') ? '' : this.t().closed;
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [{ keys: 'N', label: this.t().register }],
    }));
  }

  protected counts(state: PopulationState): boolean {
    return isCounting(state).allowed;
  }

  protected day(at: string): string {
    return todayInJapan(new Date(at));
  }

  protected link(id: string): string {
    return pageAt(this.engagementId(), 'populations', id);
  }

  protected register(): void {
    void this.router.navigateByUrl(pageAt(this.engagementId(), 'populations', 'new'));
  }
}
