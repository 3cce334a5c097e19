import { Component, ElementRef, computed, input, model, viewChild } from '@angular/core';
import { Chip, keepCurrentInSight, texts } from '@akashi/web-ui';
import { MeasuredRow, VirtualRows } from '@akashi/web-ui/rows';

/** A criterion as the list shows it. */
export interface CriterionRow {
  readonly key: string;
  readonly number: string;
  readonly chapter: string;
  readonly depth: number;
  /** 4 is what is tested; the others are headings. */
  readonly level: number;
  readonly label: string;
  readonly isMandatory: boolean;
  readonly isAudited: boolean;
}

/** The criteria in their order, drawn only where they are seen: five thousand are as quick as fifty. Arrows go up and down. */
@Component({
  selector: 'ak-criteria-list',
  imports: [Chip, MeasuredRow],
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
      <div class="sheet" role="presentation" [style.padding-block-end.px]="virtual.after()">
        @for (item of virtual.drawn(); track item.key) {
          @let row = rows()[item.at];
          @if (row) {
            <div
              role="option"
              class="line"
              [akRow]="virtual"
              [akRowAt]="item.at"
              [id]="'criterion-' + item.at"
              [class.heading]="row.level < 4"
              [attr.aria-selected]="row.key === openKey()"
              [attr.aria-setsize]="rows().length"
              [attr.aria-posinset]="item.at + 1"
              [style.margin-block-start.px]="item.gap"
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
  protected readonly activeId = computed(() => {
    const at = this.rows().findIndex(({ key }) => key === this.openKey());
    return at >= 0 ? `criterion-${at}` : null;
  });
  protected readonly virtual = new VirtualRows({
    window: () => this.window()?.nativeElement,
    keys: computed(() => this.rows().map(({ key }) => key)),
    open: () => this.openKey(),
    height: 30,
  });

  constructor() {
    keepCurrentInSight(this.openKey);
  }

  /** Opens a criterion and shows what stands below it. */
  goTo(key: string): void {
    this.openKey.set(key);
    this.virtual.showOnTop(key);
  }

  protected press({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const row = line && this.rows()[Number(line.dataset['index'])];
    if (row) this.openKey.set(row.key);
  }

  protected move(event: KeyboardEvent): void {
    const key = this.virtual.keyBy(event);
    if (key === undefined) return;
    event.preventDefault();
    this.openKey.set(key);
  }
}
