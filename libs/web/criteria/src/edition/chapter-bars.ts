import { Component, DestroyRef, computed, inject, input, output } from '@angular/core';
import { chapterLabel, type Label } from '@akashi/contracts';
import { Language, Shortcuts, keepCurrentInSight, texts } from '@akashi/web-ui';
import type { ChapterCount } from './chapter-counts';

/** The chapters with a bar each: how many of their controls are shown, dark where mandatory. [ and ] go from one to the next. */
@Component({
  selector: 'ak-chapter-bars',
  template: `
    <h2>
      {{ t().chapters }} <span class="cap">{{ t().controls }}</span>
    </h2>
    <ul>
      @for (line of lines(); track line.chapter) {
        <li>
          <button
            type="button"
            [attr.aria-current]="line.chapter === current() ? 'true' : null"
            [attr.aria-disabled]="line.first === '' ? 'true' : null"
            (click)="jump(line.first)"
          >
            <span class="one"
              ><span class="id">{{ line.chapter }}</span> {{ line.name }}</span
            >
            <span class="stack" aria-hidden="true">
              <span class="dark" [style.width.%]="line.dark"></span>
              <span [style.width.%]="line.soft"></span>
            </span>
            <span class="num"
              >{{ line.shown.toLocaleString('en-US') }}<span class="vh">{{ t().mandatory(line.mandatory) }}</span></span
            >
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './chapter-bars.css',
  host: { role: 'navigation', tabindex: '0', '[attr.aria-label]': 't().chapters' },
})
export class ChapterBars {
  private readonly lang = inject(Language).lang;

  readonly counts = input.required<readonly ChapterCount[]>();
  /** What the edition calls its chapters. */
  readonly names = input.required<ReadonlyMap<string, Label>>();
  /** The chapter of the open criterion. */
  readonly current = input.required<string>();
  /** Key of the criterion to open. */
  readonly jumped = output<string>();

  protected readonly t = texts({
    chapters: ['章', 'Chapters'],
    controls: ['管理策の数（濃い部分は必須）', 'controls, mandatory dark'],
    mandatory: (n: number) => [`件、うち必須 ${n}件`, ` controls, ${n} of them mandatory`],
  });
  protected readonly lines = computed(() => {
    const most = Math.max(1, ...this.counts().map(({ all }) => all));
    return this.counts().map((count) => {
      const { chapter, shown, mandatory } = count;
      const name = chapterLabel(chapter, this.names().get(chapter))[this.lang()];
      const dark = (mandatory / most) * 100;
      return { ...count, name, dark, soft: ((shown - mandatory) / most) * 100 };
    });
  });

  constructor() {
    keepCurrentInSight(this.current);
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: '[', run: () => this.move(-1) }),
      shortcuts.add({ keys: ']', run: () => this.move(1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected jump(key: string): void {
    if (key !== '') this.jumped.emit(key);
  }

  /** To the next chapter that has anything to show. */
  private move(step: number): void {
    const shown = this.counts().filter(({ first }) => first !== '');
    const at = shown.findIndex(({ chapter }) => chapter === this.current());
    this.jump(shown[Math.min(shown.length - 1, Math.max(0, at + step))]?.first ?? '');
  }
}
