import {
  ApplicationRef,
  DOCUMENT,
  DestroyRef,
  afterRenderEffect,
  computed,
  inject,
  signal,
  untracked,
  type Signal,
} from '@angular/core';
import { defaultRangeExtractor, injectVirtualizer } from '@tanstack/angular-virtual';

/** What a list draws its rows from. */
export interface RowsPlan {
  /** What scrolls. */
  readonly window: () => HTMLElement | undefined;
  /** Every row by its key, in order. */
  readonly keys: () => readonly string[];
  /** The open row: it stays in the document wherever the list is scrolled to, as does the one that has the focus. */
  readonly open: () => string;
  /** Height of a usual row, px; each is measured once it is drawn. */
  readonly height: number;
}

/** A row that is drawn, and how many pixels of rows that are not drawn stand before it. */
export interface DrawnRow {
  readonly key: string;
  readonly at: number;
  readonly gap: number;
}

const page = 15;

const stepOf: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: page,
  PageUp: -page,
  Home: -Infinity,
  End: Infinity,
};

/** The rows in sight of a list that may have ten thousand; on paper all of them. */
export class VirtualRows {
  private readonly printing = signal(false);
  private readonly focused = signal(-1);
  private readonly place = computed(() => this.plan.keys().indexOf(this.plan.open()));
  private readonly virtual = injectVirtualizer<HTMLElement, HTMLElement>(() => {
    const [keys, kept] = [this.plan.keys(), [this.place(), this.focused()]];
    return {
      scrollElement: this.plan.window(),
      count: keys.length,
      estimateSize: () => this.plan.height,
      getItemKey: (at: number) => keys[at] ?? at,
      overscan: 10,
      // A row that is measured moves others: told within the same frame, the browser would call that a loop.
      useAnimationFrameWithResizeObserver: true,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
        [...new Set([...defaultRangeExtractor(range), ...kept])]
          .filter((at) => at >= 0 && at < range.count)
          .sort((a, b) => a - b),
    };
  });

  readonly drawn: Signal<readonly DrawnRow[]> = computed(() => {
    const keys = this.plan.keys();
    if (this.printing()) return keys.map((key, at) => ({ key, at, gap: 0 }));
    let before = 0;
    return this.virtual.getVirtualItems().flatMap(({ index: at, start, end }) => {
      const gap = start - before;
      before = end;
      const key = keys[at];
      return key === undefined ? [] : [{ key, at, gap }];
    });
  });
  /** Pixels of the rows after the last that is drawn. */
  readonly after = computed(() => {
    const last = this.virtual.getVirtualItems().at(-1);
    return this.printing() || !last ? 0 : Math.max(0, this.virtual.getTotalSize() - last.end);
  });

  constructor(private readonly plan: RowsPlan) {
    afterRenderEffect((cleanup) => {
      const window = plan.window();
      const keep = ({ target }: FocusEvent) => this.focused.set(placeOf(target));
      window?.addEventListener('focusin', keep);
      cleanup(() => window?.removeEventListener('focusin', keep));
    });
    // Other rows, as after a search or in another chapter: the open one is among them, and the list goes to it.
    const rows = computed(plan.keys, { equal: (one, other) => one.join('\n') === other.join('\n') });
    afterRenderEffect(() => {
      rows();
      untracked(() => this.showOpen());
    });
    this.drawAllForPrint();
  }

  /** Brings a row to the top of what is in sight. */
  showOnTop(key: string): void {
    const at = this.plan.keys().indexOf(key);
    if (at >= 0) this.virtual.scrollToIndex(at, { align: 'start' });
  }

  /** The key so many rows further, at most the first or the last. */
  stepTo(step: number): string | undefined {
    const keys = this.plan.keys();
    return keys[Math.min(keys.length - 1, Math.max(0, this.place() + step))];
  }

  /** The key that an arrow, a page key, Home or End leads to; undefined for other keys. */
  keyBy({ key }: Pick<KeyboardEvent, 'key'>): string | undefined {
    const step = stepOf[key];
    return step === undefined ? undefined : this.stepTo(step);
  }

  /** Learns the height of a row that was drawn. */
  measure(row: HTMLElement): void {
    const virtual = untracked(this.virtual);
    // Rows stand in the flow of the page: the browser itself holds what is in sight where it is.
    virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;
    virtual.measureElement(row);
  }

  private showOpen(): void {
    // By its index also at the top: the way there is gone over again when the rows turn out to be of other heights.
    const align = this.place() > 0 ? 'auto' : 'start';
    this.virtual.scrollToIndex(Math.max(0, this.place()), { align });
  }

  private drawAllForPrint(): void {
    const view = inject(DOCUMENT).defaultView;
    const app = inject(ApplicationRef);
    // The browser takes the page as it stands when this returns.
    const print = (isPrinting: boolean) => () => {
      this.printing.set(isPrinting);
      app.tick();
    };
    const [begin, end] = [print(true), print(false)];
    view?.addEventListener('beforeprint', begin);
    view?.addEventListener('afterprint', end);
    inject(DestroyRef).onDestroy(() => {
      view?.removeEventListener('beforeprint', begin);
      view?.removeEventListener('afterprint', end);
    });
  }
}

function placeOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row ? Number(row.dataset['index']) : -1;
}
