import { Component, ElementRef, computed, inject, input, model, viewChild } from '@angular/core';
import { labelOf, testTypeShortLabels, type ProcedureRowView } from '@akashi/contracts';
import { Language, keepCurrentInSight, texts } from '@akashi/web-ui';
import { MeasuredRow, VirtualRows } from '@akashi/web-ui/rows';

/** Procedures in the order of the criteria, drawn only where they are seen. Arrows go up and down. */
@Component({
  selector: 'ak-procedure-list',
  imports: [MeasuredRow],
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
          @let line = lines()[item.at];
          @if (line) {
            <div
              role="option"
              class="line"
              [akRow]="virtual"
              [akRowAt]="item.at"
              [id]="'procedure-' + item.at"
              [attr.aria-selected]="line.id === openId()"
              [attr.aria-setsize]="lines().length"
              [attr.aria-posinset]="item.at + 1"
              [style.margin-block-start.px]="item.gap"
            >
              <span class="id">{{ line.number }}</span>
              <span class="kind">{{ line.kind }}</span>
              <span class="words">
                <span class="one">{{ line.label }}</span>
                <span class="one cap">{{ line.beginning }}</span>
              </span>
              <span class="cap num">{{ t().version(line.version) }}</span>
            </div>
          }
        }
      </div>
    </div>
  `,
  styleUrl: './procedure-list.css',
})
export class ProcedureList {
  private readonly window = viewChild<ElementRef<HTMLElement>>('window');
  private readonly lang = inject(Language).lang;

  readonly rows = input.required<readonly ProcedureRowView[]>();
  readonly openId = model.required<string>();

  protected readonly t = texts({
    list: ['監査手続の一覧', 'List of procedures'],
    version: (version: number) => [`第${version}版`, `v${version}`],
  });
  protected readonly lines = computed(() =>
    this.rows().map(({ id, number, labelJa, labelEn, testType, code, beginning, version }) => ({
      id,
      number,
      kind: [labelOf(testTypeShortLabels, testType)[this.lang()], code].filter((word) => word !== '').join(' '),
      label: this.lang() === 'ja' ? labelJa : labelEn,
      beginning,
      version,
    })),
  );
  protected readonly activeId = computed(() => {
    const at = this.rows().findIndex(({ id }) => id === this.openId());
    return at >= 0 ? `procedure-${at}` : null;
  });
  protected readonly virtual = new VirtualRows({
    window: () => this.window()?.nativeElement,
    keys: computed(() => this.rows().map(({ id }) => id)),
    open: () => this.openId(),
    height: 46,
  });

  constructor() {
    keepCurrentInSight(this.openId);
  }

  protected press({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const row = line && this.rows()[Number(line.dataset['index'])];
    if (row) this.openId.set(row.id);
  }

  protected move(event: KeyboardEvent): void {
    const key = this.virtual.keyBy(event);
    if (key === undefined) return;
    event.preventDefault();
    this.openId.set(key);
  }
}
