import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EngagementView } from '@akashi/contracts';
import { Icon, Language, Panel, texts } from '@akashi/web-ui';
import { BLOCK_PAGES, BLOCK_TEXTS } from './block.texts';

/** What is left until the next step can be taken, with the way to each. */
@Component({
  selector: 'ak-remainder-list',
  imports: [Icon, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().title" [tight]="true">
      @if (tests(); as counts) {
        <div class="rd">
          <b>{{ counts.toPerform.toLocaleString('en-US') }}</b>
          <a [routerLink]="counts.matrix">{{ t().perform }}</a>
          <span class="cap">{{ t().of(counts.total, counts.performed) }}</span>
          <b>{{ counts.toReview.toLocaleString('en-US') }}</b>
          <a [routerLink]="counts.review">{{ t().review }}</a>
          <span class="cap">{{ t().of(counts.total, counts.reviewed) }}</span>
        </div>
      }
      <ul>
        @for (block of blocks(); track block.text) {
          <li class="row">
            <ak-icon name="wait" [size]="14" /><a [routerLink]="block.link">{{ block.text }}</a>
          </li>
        } @empty {
          @if (!tests()) {
            <li class="sub">{{ t().nothing }}</li>
          }
        }
      </ul>
    </ak-panel>
  `,
  styles: `
    .rd {
      display: grid;
      grid-template-columns: minmax(48px, auto) 1fr auto;
      align-items: baseline;
    }
    .rd > *,
    li {
      padding: 3px 0;
      border-bottom: 1px solid var(--ak-hair);
    }
    li:last-child {
      border-bottom: 0;
    }
    li ak-icon {
      color: var(--ak-text-3);
    }
    .rd b {
      white-space: nowrap;
      text-align: right;
      padding-inline-end: 12px;
      letter-spacing: 0;
    }
    .rd .cap {
      text-align: right;
    }
    @media (max-width: 1180px) {
      .rd .cap {
        display: none;
      }
      .rd {
        grid-template-columns: minmax(48px, auto) 1fr;
      }
    }
  `,
})
export class RemainderList {
  private readonly language = inject(Language);

  readonly engagement = input.required<EngagementView>();

  protected readonly t = texts({
    title: ['次の段階までの残り', 'Left until the next step'],
    perform: ['手続の実施', 'Tests to perform'],
    review: ['査閲', 'Reviews'],
    of: (all: number, done: number) => [
      `${all.toLocaleString('en-US')}件中 ${done.toLocaleString('en-US')}件が完了`,
      `${done.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} done`,
    ],
    nothing: ['残っているものはありません。', 'Nothing is left.'],
  });
  protected readonly tests = computed(() => {
    const { id, tests } = this.engagement();
    if (tests.total === 0) return null;
    const performed = tests.prepared + tests.reviewed;
    return {
      total: tests.total,
      performed,
      reviewed: tests.reviewed,
      toPerform: tests.total - performed,
      toReview: tests.total - tests.reviewed,
      matrix: `/engagements/${id}/matrix`,
      review: `/engagements/${id}/review`,
    };
  });
  protected readonly blocks = computed(() => {
    const { id, steps } = this.engagement();
    return steps
      .flatMap(({ blocks }) => blocks)
      .filter(({ code }) => code !== 'tests-not-reviewed')
      .map(({ code, count }) => ({
        text: this.language.read(BLOCK_TEXTS[code](count)),
        link: `/engagements/${id}/${BLOCK_PAGES[code]}`,
      }));
  });
}
