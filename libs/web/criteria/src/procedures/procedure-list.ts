import { Component, ElementRef, computed, inject, input, model, viewChild } from '@angular/core';
import { labelOf, testTypeShortLabels, type ProcedureRowView } from '@akashi/contracts';
import { Language, texts } from '@akashi/web-ui';
import { injectVirtualizer } from '@tanstack/angular-virtual';

const lineHeight = 46;

/** Procedures in the order of the criteria, drawn only where they are seen. Arrows go up and down. */
@Component({
  selector: 'ak-procedure-list',
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
          @let line = lines()[item.index];
          @if (line) {
            <div
              role="option"
              class="line"
              [id]="'procedure-' + item.index"
              [attr.data-at]="item.index"
              [attr.aria-selected]="line.id === openId()"
              [attr.aria-setsize]="lines().length"
              [attr.aria-posinset]="item.index + 1"
              [style.top.px]="item.start"
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
  private readonly openAt = computed(() => this.rows().findIndex(({ id }) => id === this.openId()));
  protected readonly activeId = computed(() => (this.openAt() >= 0 ? `procedure-${this.openAt()}` : null));
  protected readonly virtual = injectVirtualizer(() => ({
    scrollElement: this.window(),
    count: this.rows().length,
    estimateSize: () => lineHeight,
    getItemKey: (index: number) => this.rows()[index]?.id ?? index,
    overscan: 10,
  }));

  protected press({ target }: MouseEvent): void {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
    const row = line && this.rows()[Number(line.dataset['at'])];
    if (row) this.openId.set(row.id);
  }

  protected move(event: KeyboardEvent): void {
    const all = this.rows().length;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      Home: -all,
      End: all,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(all - 1, Math.max(0, this.openAt() + step));
    const row = this.rows()[to];
    if (!row) return;
    this.openId.set(row.id);
    this.virtual.scrollToIndex(to);
  }
}
