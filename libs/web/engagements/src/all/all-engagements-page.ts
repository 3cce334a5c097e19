import { Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { at, portfolioApi } from '@akashi/contracts/api';
import { portfolioGroupLabels } from '@akashi/contracts/labels/portfolio';
import { portfolioGroups, portfolioPageSize } from '@akashi/domain/portfolio';
import { Api, Sending, problemOf } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Language,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  TextField,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { ConditionChips } from './condition-chips';
import { CountPanel } from './count-panel';
import { LineTable } from './line-table';
import { OutlookPanel } from './outlook-panel';
import { askedBy, countedBy, saidOf } from './portfolio-address';
import { PortfolioTabs } from './portfolio-tabs';

/** 全案件: every engagement that the person may see, by phase, date, leader and client, with what is or will be late. */
@Component({
  selector: 'ak-all-engagements-page',
  imports: [
    Button,
    ConditionChips,
    CountPanel,
    LineTable,
    OutlookPanel,
    PortfolioTabs,
    ProblemNote,
    ReadState,
    SelectField,
    TextField,
  ],
  templateUrl: './all-engagements-page.html',
  styleUrl: './all-engagements-page.css',
})
export class AllEngagementsPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly downloads = inject(Downloads);
  private readonly toasts = inject(Toasts);
  private readonly lang = inject(Language).lang;
  private readonly find = viewChild(TextField);

  readonly q = input<string>();
  readonly phase = input<string>();
  readonly deadline = input<string>();
  readonly leader = input<string>();
  readonly client = input<string>();
  readonly outlook = input<string>();
  readonly closed = input<string>();
  readonly sort = input<string>();
  readonly order = input<string>();
  readonly group = input<string>();
  readonly by = input<string>();

  protected readonly t = texts({
    title: ['全案件', 'All engagements'],
    words: ['案件・依頼者・人', 'Engagement, client, person'],
    leader: ['責任者', 'Leader'],
    group: ['まとめ', 'Group by'],
    state: ['表示', 'Show'],
    open: ['終わっていない案件', 'Not closed'],
    withClosed: ['保管・辞退・取下げも', 'Closed ones too'],
    all: ['すべて', 'All'],
    none: ['なし', 'None'],
    clear: ['条件を外す', 'Clear'],
    chosen: (total: number, all: number) => [
      `${total.toLocaleString('en-US')} 件 / ${all.toLocaleString('en-US')}`,
      `${total.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}`,
    ],
    from: (from: number, to: number) => [`${from}～${to} 件目`, `${from} to ${to}`],
    newer: ['前のページ', 'Previous page'],
    older: ['次のページ', 'Next page'],
    export: ['書出し（xlsx）', 'Export (xlsx)'],
    exported: ['案件の一覧を書き出しました。', 'The list of engagements was exported.'],
    upDown: ['上下', 'Up, down'],
    enter: ['開く', 'Open'],
    search: ['検索', 'Search'],
  });
  protected readonly said = computed(() =>
    saidOf({
      ...{ q: this.q(), phase: this.phase(), deadline: this.deadline(), leader: this.leader(), client: this.client() },
      ...{ outlook: this.outlook(), closed: this.closed(), sort: this.sort(), order: this.order() },
      ...{ group: this.group(), by: this.by() },
    }),
  );
  protected readonly asked = computed(() => askedBy(this.said()));
  protected readonly counted = computed(() => countedBy(this.by()));
  private readonly question = computed(() => ({ ...this.asked(), by: this.counted() }));
  /** What each page on the way to this one was asked with; another question begins at its first line. */
  private readonly way = linkedSignal<object, string[]>({ source: this.question, computation: () => [] });
  protected readonly page = this.api.read(() => {
    const after = this.way().at(-1);
    return at(portfolioApi.page, {}, { ...this.question(), ...(after !== undefined && { after }) });
  });
  protected readonly problem = computed(() => problemOf(this.page.error()));
  protected readonly exporting = new Sending();
  protected readonly chosenHere = computed(() => this.asked()[this.counted()]);
  protected readonly hasNewer = computed(() => this.way().length > 0);
  protected readonly hasOlder = computed(() => this.page.hasValue() && this.page.value().next !== null);
  protected readonly first = computed(() => this.way().length * portfolioPageSize + 1);
  protected readonly isFiltered = computed(() => {
    const { sort: _, order: __, group: ___, ...conditions } = this.asked();
    return Object.keys(conditions).length > 0;
  });
  protected readonly leaders = computed(() =>
    (this.page.hasValue() ? this.page.value().leaders : []).map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly groups = computed(() =>
    portfolioGroups.map((value) => ({ value, label: portfolioGroupLabels[value][this.lang()] })),
  );
  protected readonly states = computed(() => [{ value: 'true', label: this.t().withClosed }]);

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'J K', label: this.t().upDown },
        { keys: 'Enter', label: this.t().enter },
        { keys: '/', label: this.t().search },
        ...(this.hasNewer() ? [{ keys: '[', label: this.t().newer }] : []),
        ...(this.hasOlder() ? [{ keys: ']', label: this.t().older }] : []),
      ],
      commands: [
        { id: 'find-engagement', label: this.t().search, icon: 'search', keys: '/', run: () => this.find()?.focus() },
        { id: 'export-portfolio', label: this.t().export, icon: 'download', keys: 'X', run: () => void this.export() },
      ],
    }));
  }

  /** Asks anew with this condition, which takes the place of what was said there. */
  protected ask(condition: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: condition, queryParamsHandling: 'merge' });
  }

  /** Words are asked for when somebody has typed them, not letter by letter. */
  protected askWords({ target }: Event): void {
    const typed = target instanceof HTMLInputElement ? target.value.trim() : '';
    this.ask({ q: typed || null });
  }

  protected clear(): void {
    const { sort, order, group, by } = this.said();
    void this.router.navigate([], { queryParams: { sort, order, group, by } });
  }

  protected older(): void {
    const next = this.page.hasValue() ? this.page.value().next : null;
    if (next !== null) this.way.update((way) => [...way, next]);
  }

  protected newer(): void {
    this.way.update((way) => way.slice(0, -1));
  }

  protected async export(): Promise<void> {
    const address = at(portfolioApi.file, {}, { ...this.asked(), lang: this.lang() });
    const done = await this.exporting.run(() => this.downloads.fetch(address).then(() => true));
    if (done) this.toasts.show(this.t().exported);
  }
}
