import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Badge, Icon, Language, Panel, texts } from '@akashi/web-ui';
import { WAITING_WORDS, type WaitingItem } from './waiting';

/** What waits for the person who looks, each with its way to it. */
@Component({
  selector: 'ak-waiting-list',
  imports: [Badge, Icon, Panel, RouterLink],
  template: `
    <ak-panel [title]="t().title" [flush]="true">
      <ak-badge panelHead [count]="total()" [hot]="total() > 0" />
      <ul class="todo">
        @for (item of shown(); track item.key) {
          <li>
            <a [routerLink]="item.link" [queryParams]="item.params">
              <ak-icon [name]="item.icon" />
              <span
                ><b>{{ item.what }}</b> {{ t().count(item.count) }}</span
              >
              <span class="cap one">{{ item.engagementName }}</span>
            </a>
          </li>
        } @empty {
          <li class="none">
            <b>{{ t().none }}</b>
            <p class="sub">{{ t().noneText }}</p>
          </li>
        }
      </ul>
    </ak-panel>
  `,
  styles: `
    .todo {
      max-height: 320px;
      overflow: auto;
    }
    .todo a {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 2px 10px;
      padding: 8px 16px;
      color: inherit;
      text-decoration: none;
      border-bottom: 1px solid var(--ak-hair);
      align-items: center;
    }
    .todo li:last-child a {
      border: 0;
    }
    .todo a:hover {
      background: var(--ak-surface-hover);
    }
    .todo a:focus-visible {
      outline-offset: -4px;
      box-shadow: none;
    }
    .todo ak-icon {
      color: var(--ak-accent);
    }
    .todo .cap {
      grid-column: 2;
    }
    .none {
      padding: var(--ak-space-16);
    }
  `,
})
export class WaitingList {
  private readonly language = inject(Language);

  readonly items = input.required<readonly WaitingItem[]>();

  protected readonly t = texts({
    title: ['私を待っているもの', 'Waiting for me'],
    count: (n: number) => [`${n.toLocaleString('en-US')}件`, n.toLocaleString('en-US')],
    none: ['待っているものはありません', 'Nothing waits for you'],
    noneText: [
      '査閲や申告を求められると、ここに出ます。',
      'Reviews and declarations that are asked of you appear here.',
    ],
  });
  protected readonly total = computed(() => this.items().reduce((sum, { count }) => sum + count, 0));
  protected readonly shown = computed(() =>
    this.items().map((item) => {
      const words = WAITING_WORDS[item.permission];
      return {
        ...item,
        key: `${item.engagementId} ${item.permission}`,
        link: `/engagements/${item.engagementId}/${item.page}`,
        params: item.view === null ? {} : { view: item.view },
        icon: words?.icon ?? ('inbox' as const),
        what: words ? this.language.read(words.words) : item.permission,
      };
    }),
  );
}
