import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import type { ClientView } from '@akashi/contracts';
import { Panel, Shortcuts, TextField, keepCurrentInSight, texts } from '@akashi/web-ui';
import { findWords } from '@akashi/web-ui/command';

/** The firm's clients by the reading of their names; found by name, reading, number or service. */
@Component({
  selector: 'ak-client-list',
  imports: [Panel, TextField],
  template: `
    <ak-panel [flush]="true">
      <div class="find">
        <ak-text-field
          kind="search"
          size="s"
          [label]="t().find"
          [labelHidden]="true"
          [placeholder]="t().find"
          [(value)]="query"
        />
      </div>
      <ul class="list" [attr.aria-label]="t().list">
        @for (client of found(); track client.id) {
          <li>
            <button
              type="button"
              class="line"
              [attr.aria-current]="client.id === openId() ? 'true' : null"
              (click)="choose.emit(client.id)"
            >
              <b>{{ client.name }}</b>
              <span class="cap id">{{ client.corporateNumber }}</span>
              <span class="cap one">{{ t().services(client.services.length) }}</span>
            </button>
          </li>
        } @empty {
          <li class="none cap" role="status">{{ t().none(query()) }}</li>
        }
      </ul>
    </ak-panel>
  `,
  styles: `
    .find {
      padding: var(--ak-space-8) var(--ak-space-12);
      border-bottom: 1px solid var(--ak-hair);
    }
    .line {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--ak-space-8);
      width: 100%;
      padding: var(--ak-space-8) var(--ak-space-16);
      border: 0;
      border-bottom: 1px solid var(--ak-hair);
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      text-align: start;
      cursor: pointer;
    }
    .list li:last-child .line {
      border-bottom: 0;
    }
    .line b {
      grid-column: 1 / -1;
    }
    .line:hover {
      background: var(--ak-surface-hover);
    }
    .line[aria-current] {
      background: var(--ak-accent-soft);
      box-shadow: inset 4px 0 0 var(--ak-accent);
    }
    .line:focus-visible {
      outline-offset: -4px;
      box-shadow: none;
    }
    .none {
      padding: var(--ak-space-16);
    }
  `,
})
export class ClientList {
  readonly clients = input.required<readonly ClientView[]>();
  readonly openId = input.required<string>();
  readonly choose = output<string>();

  protected readonly t = texts({
    find: ['名称・法人番号・サービスで絞り込む', 'Filter by name, number or service'],
    list: ['依頼者', 'Clients'],
    services: (n: number) => [`サービス ${n}件`, n === 1 ? '1 service' : `${n} services`],
    none: (query: string) => [
      `「${query}」に合う依頼者はありません。語を短くしてください。`,
      `No client matches “${query}”. Try fewer letters.`,
    ],
  });
  protected readonly query = signal('');
  protected readonly found = computed(() => {
    const query = this.query().trim();
    if (query === '') return this.clients();
    return this.clients().filter((client) => findWords(query, wordsOf(client)) !== null);
  });

  constructor() {
    keepCurrentInSight(this.openId);
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.move(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  /** Goes through what is found; from one that the filter hides to the first of these. */
  private move(step: number): void {
    const clients = this.found();
    const at = clients.findIndex(({ id }) => id === this.openId());
    const next = clients[Math.min(clients.length - 1, Math.max(0, at + step))];
    if (next && next.id !== this.openId()) this.choose.emit(next.id);
  }
}

function wordsOf({ name, nameKana, corporateNumber, services }: ClientView): string {
  return [name, nameKana, corporateNumber, ...services.map((service) => service.name)].join(' ');
}
