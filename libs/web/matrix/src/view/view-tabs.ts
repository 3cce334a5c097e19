import type { MatrixRow } from '@akashi/web-data';
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, texts } from '@akashi/web-ui';
import { readAddress } from './matrix-address';
import { filterOf } from './matrix-filter';
import { SavedViews } from './saved-views';
import { countViews, matrixViewIds, type MatrixViewId, type ViewFacts } from './matrix-views';

/** The views of the matrix with their counts, each a link; those the person saved follow. */
@Component({
  selector: 'ak-view-tabs',
  imports: [Button, Icon, RouterLink],
  template: `
    <nav class="tabs" [attr.aria-label]="t().label">
      @for (tab of tabs(); track tab.key) {
        <a
          routerLink="."
          [queryParams]="tab.params"
          [attr.aria-current]="tab.isCurrent ? 'page' : null"
          [class.hide-m]="tab.isMinor && !tab.isCurrent"
        >
          {{ tab.isOthers ? t().shared(tab.name) : tab.name }} <span class="cap id">{{ tab.count }}</span>
        </a>
        @if (tab.ownId && tab.isCurrent) {
          <button
            type="button"
            class="drop-view"
            [attr.aria-label]="t().remove(tab.name)"
            (click)="saved.remove(tab.ownId)"
          >
            <ak-icon name="x" [size]="12" />
          </button>
        }
      }
    </nav>
    <ak-button kind="quiet" icon="plus" [label]="t().add" (press)="add.emit()" />
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      min-width: 0;
    }
    .tabs {
      min-width: 0;
      overflow: auto hidden;
      border: 0;
      scrollbar-width: none;
    }
    .drop-view {
      width: 24px;
      height: 24px;
      padding: 0;
      align-self: center;
      justify-content: center;
    }
    @media (max-width: 1180px) {
      .hide-m {
        display: none;
      }
    }
  `,
})
export class ViewTabs {
  protected readonly saved = inject(SavedViews);

  readonly rows = input.required<readonly MatrixRow[]>();
  readonly facts = input.required<ViewFacts>();
  /** The query parameters that show what is on the screen. */
  readonly params = input.required<Readonly<Record<string, string>>>();
  readonly current = input.required<MatrixViewId>();
  readonly add = output();

  protected readonly t = texts({
    label: ['ビュー', 'Views'],
    shared: (name: string) => [`${name}（共有）`, `${name} (shared)`],
    add: ['ビューを追加', 'Add a view'],
    remove: (name: string) => [`ビュー ${name} を削除`, `Remove the view ${name}`],
  });
  private readonly names = texts({
    all: ['すべて', 'All'],
    operation: ['運用評価', 'Operation'],
    mine: ['自分の未完了', 'Mine to do'],
    due: ['期限 7日以内', 'Due in 7 days'],
    deviation: ['逸脱あり', 'Deviations'],
    notes: ['査閲メモあり', 'Notes'],
    review: ['査閲待ち', 'To review'],
  });
  private readonly counts = computed(() => countViews(this.rows(), this.facts()));
  private readonly savedTabs = computed(() =>
    this.saved.all().map(({ id, name, params, isOwn }) => ({
      key: id,
      name,
      params,
      count: this.rows().filter(filterOf(readAddress({ ...params }).filter, this.facts())).length,
      isCurrent: isSame({ ...params }, this.params()),
      isMinor: false,
      ownId: isOwn ? id : null,
      isOthers: !isOwn,
    })),
  );
  /** The views that every engagement has leave the columns as they stand. */
  private readonly columns = computed(() => {
    const { order, widths } = this.params();
    return { ...(order && { order }), ...(widths && { widths }) };
  });
  protected readonly tabs = computed(() => {
    const isSaved = this.savedTabs().some(({ isCurrent }) => isCurrent);
    const own = matrixViewIds.map((id) => ({
      key: id as string,
      name: this.names()[id],
      params: { ...this.columns(), ...(id === 'all' ? {} : { view: id }) },
      count: this.counts()[id],
      isCurrent: !isSaved && id === this.current(),
      isMinor: id === 'due' || id === 'notes',
      ownId: null,
      isOthers: false,
    }));
    return [...own, ...this.savedTabs()];
  });
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key]);
}
