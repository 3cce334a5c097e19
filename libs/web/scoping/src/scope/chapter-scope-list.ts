import { Component, DestroyRef, computed, inject, input, model } from '@angular/core';
import { chapterLabel, testTypeShortLabels, type Label } from '@akashi/contracts';
import type { OmissionReason } from '@akashi/domain/engagement';
import type { ScopeSums } from '@akashi/domain/scope';
import { Language, Shortcuts, texts } from '@akashi/web-ui';
import type { ChapterScope } from './scope-rows';

/** The scope by chapter, and why the rest is left out; the columns add up to the plan's numbers. */
@Component({
  selector: 'ak-chapter-scope-list',
  template: `
    <table class="table table--sticky">
      <caption class="vh">
        {{
          t().title
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t().chapter }}</th>
          <th scope="col" class="num hide-m">{{ t().controls }}</th>
          <th scope="col" class="num">{{ short().design }}</th>
          <th scope="col" class="num">{{ short().operation }}</th>
          @if (hasUpdates()) {
            <th scope="col" class="num">{{ short().update }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.chapter) {
          <tr [attr.data-open]="line.chapter === chapter() ? '' : null">
            <th scope="row">
              <button
                type="button"
                [attr.aria-current]="line.chapter === chapter() ? 'true' : null"
                (click)="chapter.set(line.chapter)"
              >
                <span class="id">{{ line.chapter }}</span>&nbsp;{{ line.name }}
              </button>
            </th>
            <td class="num hide-m">{{ line.controls.toLocaleString('en-US') }}</td>
            <td class="num">{{ line.design.toLocaleString('en-US') }}</td>
            <td class="num">{{ line.operation.toLocaleString('en-US') }}</td>
            @if (hasUpdates()) {
              <td class="num">{{ line.update.toLocaleString('en-US') }}</td>
            }
          </tr>
        }
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{{ t().sum }}</th>
          <td class="num hide-m">{{ sums().controls.toLocaleString('en-US') }}</td>
          <td class="num">{{ sums().design.in.toLocaleString('en-US') }}</td>
          <td class="num">{{ sums().operation.in.toLocaleString('en-US') }}</td>
          @if (hasUpdates()) {
            <td class="num">{{ sums().update.in.toLocaleString('en-US') }}</td>
          }
        </tr>
      </tfoot>
    </table>
    <h2>{{ t().why }}</h2>
    <dl class="why">
      @for (reason of reasons(); track reason.code) {
        <dt>{{ reason.title }}</dt>
        <dd class="num">{{ short().design }} {{ reason.design }} · {{ short().operation }} {{ reason.operation }}</dd>
      }
    </dl>
  `,
  styleUrl: './chapter-scope-list.css',
})
export class ChapterScopeList {
  private readonly language = inject(Language);

  readonly chapters = input.required<readonly ChapterScope[]>();
  readonly sums = input.required<ScopeSums>();
  readonly omissionReasons = input.required<readonly OmissionReason[]>();
  readonly chapter = model.required<string>();
  /** What the edition calls its chapters. */
  readonly names = input.required<ReadonlyMap<string, Label>>();

  protected readonly t = texts({
    title: ['章別の範囲', 'Scope by chapter'],
    chapter: ['章', 'Chapter'],
    controls: ['件数', 'Controls'],
    sum: ['合計', 'Total'],
    why: ['省略の理由', 'Why tests are omitted'],
  });
  protected readonly short = computed(() => {
    const lang = this.language.lang();
    const { DESIGN, OPERATION, UPDATE } = testTypeShortLabels;
    return { design: DESIGN[lang], operation: OPERATION[lang], update: UPDATE[lang] };
  });
  protected readonly hasUpdates = computed(() => this.sums().update.in > 0);
  protected readonly lines = computed(() =>
    this.chapters().map((line) => ({
      ...line,
      name: chapterLabel(line.chapter, this.names().get(line.chapter))[this.language.lang()],
    })),
  );
  protected readonly reasons = computed(() =>
    this.omissionReasons()
      .map(({ code, title }) => ({
        code,
        title: title[this.language.lang()],
        design: this.sums().design.byReason[code] ?? 0,
        operation: this.sums().operation.byReason[code] ?? 0,
      }))
      .filter(({ design, operation }) => design + operation > 0),
  );

  constructor() {
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: '[', run: () => this.move(-1) }),
      shortcuts.add({ keys: ']', run: () => this.move(1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  private move(step: number): void {
    const chapters = this.chapters().map(({ chapter }) => chapter);
    const at = chapters.indexOf(this.chapter());
    this.chapter.set(chapters[Math.min(chapters.length - 1, Math.max(0, at + step))] ?? this.chapter());
  }
}
