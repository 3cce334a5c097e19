import { Component, ElementRef, computed, input, model, viewChild } from '@angular/core';
import { injectVirtualizer } from '@tanstack/angular-virtual';
import { Chip, texts } from '@akashi/web-ui';

/** A criterion as the list shows it. */
export interface CriterionRow {
  readonly key: string;
  readonly number: string;
  readonly depth: number;
  /** 4 is what is tested; the others are headings. */
  readonly level: number;
  readonly label: string;
  readonly isMandatory: boolean;
  readonly isAudited: boolean;
}

const lineHeight = 30;

/** The criteria in their order, drawn only where they are seen: five thousand are as quick as fifty. Arrows go up and down. */
@Component({
  selector: 'ak-criteria-list',
  imports: [Chip],
  template: `
    <div
      #window
      class="window"
      role="listbox"
      tabindex="0"
      [attr.aria-label]="t().list"
      [attr.aria-activedescendant]="activeId()"
      (keydown)="move($event)"
      (click)="press($event)"
    >
      <div class="sheet" role="presentation" [style.height.px]="virtual.getTotalSize()">
        @for (item of virtual.getVirtualItems(); track item.key) {
          @let row = rows()[item.index];
          @if (row) {
            <div
              role="option"
              class="line"
              [id]="'criterion-' + item.index"
              [attr.data-at]="item.index"
              [class.heading]="row.level < 4"
              [attr.aria-selected]="row.key === openKey()"
              [attr.aria-setsize]="rows().length"
              [attr.aria-posinset]="item.index + 1"
              [style.top.px]="item.start"
              [style.padding-inline-start.px]="row.depth * 14"
            >
              <span class="id">{{ row.number }}</span>
              <span class="one">{{ row.label }}</span>
              @if (row.isMandatory) {
                <ak-chip state="warn">{{ t().mandatory }}</ak-chip>
              }
              @if (!row.isAudited) {
                <ak-chip state="idle">{{ t().notAudited }}</ak-chip>
              }
            </div>
          }
        }
      </div>
    </div>
  `,
  styleUrl: './criteria-list.css',
})
export class CriteriaList {
  private readonly window = viewChild<ElementRef<HTMLElement>>('window');

  readonly rows = input.required<readonly CriterionRow[]>();
  readonly openKey = model.required<string>();

  protected readonly t = texts({
    list: ['管理策の一覧', 'List of criteria'],
    mandatory: ['必須', 'mandatory'],
    notAudited: ['評価しない', 'not tested'],
  });
  private readonly openAt = computed(() => this.rows().findIndex(({ key }) => key === this.openKey()));
  protected readonly activeId = computed(() => (this.openAt() >= 0 ? `criterion-${this.openAt()}` : null));
  protected readonly virtual = injectVirtualizer(() => ({
    scrollElement: this.window(),
    count: this.rows().length,
    estimateSize: () => lineHeight,
    getItemKey: (index: number) => this.rows()[index]?.key ?? index,
    overscan: 10,
  }));

  protected press({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    const row = line && this.rows()[Number(line.dataset['at'])];
    if (row) this.openKey.set(row.key);
  }

  protected move(event: KeyboardEvent): void {
    const page = 15;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -this.rows().length,
      End: this.rows().length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(this.rows().length - 1, Math.max(0, this.openAt() + step));
    const row = this.rows()[to];
    if (!row) return;
    this.openKey.set(row.key);
    this.virtual.scrollToIndex(to);
  }
}
