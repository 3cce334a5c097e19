import { Component, computed, input, model } from '@angular/core';
import { SelectField, texts } from '@akashi/web-ui';
import { chapterOf, queueSights, sightCounts, type QueueFilter } from './queue-filter';
import type { QueueLine } from './queue-list';

/** What of the queue is in sight: by chapter, preparer, and what became of a paper so far. */
@Component({
  selector: 'ak-queue-filters',
  imports: [SelectField],
  template: `
    <div class="row row--wrap" role="group" [attr.aria-label]="t().sight">
      @for (sight of sights; track sight) {
        <button
          type="button"
          class="pick"
          [attr.aria-pressed]="filter().sight === sight"
          (click)="filter.set({ chapter: filter().chapter, preparer: filter().preparer, sight })"
        >
          {{ t()[sight] }} <span class="id">{{ counts()[sight] }}</span>
        </button>
      }
    </div>
    <div class="pair">
      <ak-select-field
        size="s"
        [label]="t().chapter"
        [labelHidden]="true"
        [placeholder]="t().everyChapter"
        [options]="chapters()"
        [value]="filter().chapter"
        (valueChange)="filter.set({ sight: filter().sight, preparer: filter().preparer, chapter: $event })"
      />
      <ak-select-field
        size="s"
        [label]="t().preparer"
        [labelHidden]="true"
        [placeholder]="t().everyone"
        [options]="preparers()"
        [value]="filter().preparer"
        (valueChange)="filter.set({ sight: filter().sight, chapter: filter().chapter, preparer: $event })"
      />
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 8px 12px;
      border-bottom: 1px solid var(--ak-border);
      background: var(--ak-surface);
    }
    .row {
      gap: 6px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
    .pick {
      min-height: 26px;
      padding: 0 10px;
      border: 1px solid var(--ak-border-strong);
      border-radius: var(--ak-radius-full);
      background: none;
      color: inherit;
      font: inherit;
      font-size: var(--ak-size-13);
      cursor: pointer;
    }
    .pick[aria-pressed='true'] {
      border-color: var(--ak-accent);
      background: var(--ak-accent-soft);
      color: var(--ak-accent);
      font-weight: 700;
    }
  `,
})
export class QueueFilters {
  readonly lines = input.required<readonly QueueLine[]>();
  readonly filter = model.required<QueueFilter>();

  protected readonly sights = queueSights;
  protected readonly t = texts({
    sight: ['しぼり込み', 'Filter'],
    all: ['すべて', 'All'],
    returned: ['差戻し', 'Returned'],
    'without-evidence': ['証跡なし', 'No evidence'],
    'own-notes': ['私のメモ', 'My notes'],
    chapter: ['章', 'Chapter'],
    everyChapter: ['全ての章', 'Every chapter'],
    chapterOf: (chapter: string) => [`${chapter}章`, `Chapter ${chapter}`],
    preparer: ['作成者', 'Preparer'],
    everyone: ['全作成者', 'Everyone'],
  });
  protected readonly counts = computed(() => sightCounts(this.lines(), this.filter()));
  protected readonly chapters = computed(() =>
    picks(this.lines().map(chapterOf), this.filter().chapter)
      .sort((a, b) => a.localeCompare(b, 'ja', { numeric: true }))
      .map((value) => ({ value, label: this.t().chapterOf(value) })),
  );
  protected readonly preparers = computed(() =>
    picks(
      this.lines().map(({ by }) => by),
      this.filter().preparer,
    )
      .sort((a, b) => a.localeCompare(b, 'ja'))
      .map((value) => ({ value, label: value })),
  );
}

/** Each once; what is chosen stays to be seen and taken back after its last line went. */
const picks = (found: readonly string[], chosen: string): string[] => [...new Set([...found, chosen])].filter(Boolean);
