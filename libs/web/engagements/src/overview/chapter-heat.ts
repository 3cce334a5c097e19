import { Component, computed, inject, input } from '@angular/core';
import { chapterLabel, type ChapterProgressView, type EngagementView } from '@akashi/contracts';
import { EmptyState, Language, texts } from '@akashi/web-ui';
import { HeatMap, HeatScale, type HeatCell, type HeatColumn, type HeatRow } from '@akashi/web-ui/chart';

type Counts = Pick<ChapterProgressView, 'controls' | 'total' | 'prepared' | 'reviewed' | 'deviations' | 'findings'>;

/** Progress by chapter of the criteria. Every number leads to its rows in the matrix, and the totals add up. */
@Component({
  selector: 'ak-chapter-heat',
  imports: [EmptyState, HeatMap, HeatScale],
  template: `
    <figure class="panel" aria-labelledby="chapters">
      <figcaption class="panel__head">
        <h2 id="chapters">{{ t().title }}</h2>
        <span class="cap one">{{ note() }}</span>
        @if (hasTests()) {
          <ak-heat-scale />
        }
      </figcaption>
      @if (rows().length > 0) {
        <ak-heat-map
          [caption]="t().title"
          [rowLabel]="t().chapter"
          [columns]="columns()"
          [rows]="rows()"
          [total]="total()"
        />
      } @else {
        <ak-empty-state icon="grid" [title]="t().none" [text]="t().noneText" />
      }
    </figure>
  `,
})
export class ChapterHeat {
  private readonly language = inject(Language);

  readonly engagement = input.required<EngagementView>();

  protected readonly t = texts({
    title: ['章別の進み', 'Progress by chapter'],
    chapter: ['章', 'Chapter'],
    all: ['合計', 'Total'],
    controls: ['管理策', 'Controls'],
    tests: ['手続', 'Tests'],
    done: ['実施 %', 'Done %'],
    reviewed: ['査閲 %', 'Reviewed %'],
    deviations: ['逸脱', 'Deviations'],
    findings: ['発見事項', 'Findings'],
    progress: ['進み', 'Progress'],
    performed: ['実施', 'performed'],
    read: ['査閲', 'reviewed'],
    spoken: (name: string, what: string, n: number, of: number) => [
      `${name} ${what} ${percentOf(n, of)}%（${n} / ${of}）`,
      `${name}, ${what} ${percentOf(n, of)}% (${n} of ${of})`,
    ],
    behind: (names: string) => [`実施が遅い章は ${names} です`, `Least performed: ${names}`],
    planned: ['計画を承認すると、手続の進みが出ます', 'Progress shows once the plan is approved'],
    none: ['章別の件数はまだありません', 'No chapters yet'],
    noneText: [
      '言明書を取り込むと個別管理策の件数が、計画を承認すると手続の進みが、章ごとに並びます。',
      'Controls are listed by chapter once the statement is imported, and progress once the plan is approved.',
    ],
  });
  protected readonly hasTests = computed(() => this.engagement().tests.total > 0);
  protected readonly columns = computed((): readonly HeatColumn[] => {
    const t = this.t();
    return [
      { label: t.controls, kind: 'count' },
      { label: t.tests, kind: 'count' },
      { label: t.done, kind: 'percent', group: t.progress },
      { label: t.reviewed, kind: 'percent', group: t.progress },
      { label: t.deviations, kind: 'count' },
      { label: t.findings, kind: 'count' },
    ];
  });
  protected readonly rows = computed((): readonly HeatRow[] =>
    this.engagement().chapters.map((chapter) => {
      const name = this.nameOf(chapter);
      return { code: chapter.chapter, name, cells: this.cellsOf(chapter, name, chapter.chapter) };
    }),
  );
  protected readonly total = computed((): HeatRow => {
    const sum = (pick: (chapter: Counts) => number) =>
      this.engagement().chapters.reduce((all, chapter) => all + pick(chapter), 0);
    const all: Counts = {
      controls: sum(({ controls }) => controls),
      total: sum(({ total }) => total),
      prepared: sum(({ prepared }) => prepared),
      reviewed: sum(({ reviewed }) => reviewed),
      deviations: sum(({ deviations }) => deviations),
      findings: sum(({ findings }) => findings),
    };
    return { name: this.t().all, cells: this.cellsOf(all, this.t().all, null) };
  });
  /** The two chapters that are furthest behind, while any is. */
  protected readonly note = computed(() => {
    if (!this.hasTests()) return this.rows().length > 0 ? this.t().planned : '';
    const behind = this.engagement()
      .chapters.filter(({ total, prepared, reviewed }) => total > prepared + reviewed)
      .sort((a, b) => (a.prepared + a.reviewed) / a.total - (b.prepared + b.reviewed) / b.total)
      .slice(0, 2)
      .map((chapter) => `${chapter.chapter} ${this.nameOf(chapter)}`);
    return behind.length > 0 ? this.t().behind(behind.join(this.language.lang() === 'ja' ? ' と ' : ', ')) : '';
  });

  private nameOf({ chapter, labelJa, labelEn }: ChapterProgressView): string {
    return chapterLabel(chapter, { ja: labelJa, en: labelEn })[this.language.lang()];
  }

  private cellsOf(counts: Counts, name: string, chapter: string | null): readonly HeatCell[] {
    const t = this.t();
    const { total, prepared, reviewed } = counts;
    const link = chapter === null || !this.hasTests() ? {} : this.linkTo({ chapter });
    const percent = (n: number, what: string): HeatCell => ({
      value: total > 0 ? percentOf(n, total) : null,
      spoken: t.spoken(name, what, n, total),
      ...(total > 0 ? link : {}),
    });
    return [
      { value: counts.controls },
      { value: this.hasTests() ? total : null },
      percent(prepared + reviewed, t.performed),
      percent(reviewed, t.read),
      { value: this.hasTests() ? counts.deviations : null },
      { value: this.hasTests() ? counts.findings : null },
    ];
  }

  private linkTo(query: Record<string, string>): Pick<HeatCell, 'link' | 'query'> {
    return { link: `/engagements/${this.engagement().id}/matrix`, query };
  }
}

/** Whole percent, rounded down, so that 100 means all of them. */
function percentOf(n: number, of: number): number {
  return of > 0 ? Math.floor((n / of) * 100) : 0;
}
