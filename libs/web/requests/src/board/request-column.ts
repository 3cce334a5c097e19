import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Chip, Icon, texts } from '@akashi/web-ui';
import type { BoardCard } from './board-card';
import { cardHeight, seenCards } from './seen-cards';

/** The cards of one state, of which those in sight are drawn. */
@Component({
  selector: 'ak-request-column',
  imports: [Chip, Icon],
  template: `
    <div #window class="window" (scroll)="top.set(window.scrollTop)">
      <ul [style.height.px]="cards().length * height" [attr.aria-label]="label()">
        @for (one of seen(); track one.item.id) {
          <li
            [style.top.px]="one.top"
            [attr.aria-posinset]="one.at + 1"
            [attr.aria-setsize]="cards().length"
            [attr.data-id]="one.item.id"
          >
            <button
              type="button"
              class="slip"
              draggable="true"
              [class.slip--here]="one.item.id === current()"
              [attr.tabindex]="one.item.id === stop() ? 0 : -1"
              [attr.aria-current]="one.item.id === current() ? 'true' : null"
              (click)="picked.emit(one.item.id)"
              (dblclick)="looked.emit()"
              (dragstart)="picked.emit(one.item.id)"
            >
              <span class="slip__head">
                <b class="id">{{ one.item.code }}</b>
                @if (one.item.isChosen) {
                  <span class="row cap"><ak-icon name="check" [size]="14" />{{ t().chosen }}</span>
                }
                @if (one.item.remarks > 0) {
                  <ak-chip state="warn" form="plain">{{ t().remarks(one.item.remarks) }}</ak-chip>
                }
              </span>
              <span class="slip__title">{{ one.item.title }}</span>
              <span class="cap slip__foot"
                ><span class="who">{{ one.item.who }}</span
                ><span [class.ink-warn]="one.item.isLate">{{ one.item.due }}</span></span
              >
            </button>
          </li>
        }
      </ul>
    </div>
  `,
  styleUrl: './request-column.css',
})
export class RequestColumn {
  private readonly window = viewChild.required<ElementRef<HTMLElement>>('window');
  private readonly destroyed = inject(DestroyRef);

  readonly label = input.required<string>();
  readonly cards = input.required<readonly BoardCard[]>();
  readonly current = input.required<string | null>();
  /** The card that Tab comes to; null in every column but one. */
  readonly stop = input.required<string | null>();
  readonly picked = output<string>();
  readonly looked = output();

  protected readonly height = cardHeight;
  protected readonly top = signal(0);
  private readonly inSight = signal(800);
  private readonly place = computed(() => this.cards().findIndex(({ id }) => id === this.current()));
  protected readonly seen = computed(() => seenCards(this.cards(), this.top(), this.inSight(), this.place()));
  protected readonly t = texts({
    chosen: ['選択中', 'Chosen'],
    remarks: (n: number) => [`指摘 ${n}`, n === 1 ? '1 remark' : `${n} remarks`],
  });

  constructor() {
    afterNextRender(() => {
      if (typeof ResizeObserver === 'undefined') return;
      const watch = new ResizeObserver(([entry]) => this.inSight.set(Math.max(200, entry?.contentRect.height ?? 0)));
      watch.observe(this.window().nativeElement);
      this.destroyed.onDestroy(() => watch.disconnect());
    });
    // The current card is brought in sight wherever the column was scrolled to.
    afterRenderEffect(() => {
      const [at, { nativeElement: window }] = [this.place(), this.window()];
      if (at < 0) return;
      const [from, to] = [at * cardHeight, (at + 1) * cardHeight];
      if (from < window.scrollTop) window.scrollTop = from;
      else if (to > window.scrollTop + window.clientHeight) window.scrollTop = to - window.clientHeight;
    });
  }
}
