import { Component, inject, input, model, output, signal } from '@angular/core';
import type { SearchHit } from '@akashi/contracts';
import { at, searchApi } from '@akashi/contracts/api';
import { Api, ApiProblem, onDestroy } from '@akashi/web-platform';
import { isImeEvent, TextField, texts } from '@akashi/web-ui';

/** How long it waits for the next letter before it asks, in ms. */
const pause = 120;

/** Looks for evidence of the engagement by name, number or text; the first that fits is chosen until another is. */
@Component({
  selector: 'ak-found-evidence',
  imports: [TextField],
  template: `
    <ak-text-field
      kind="search"
      [label]="t().label"
      [placeholder]="t().placeholder"
      [value]="words()"
      (valueChange)="type($event)"
      (keydown)="onKey($event)"
    />
    <fieldset [hidden]="hits().length === 0">
      <legend class="cap">{{ t().found }}</legend>
      @for (hit of hits(); track hit.id) {
        <label>
          <input type="radio" name="evidence" [checked]="hit.id === chosen()?.id" (change)="chosen.set(hit)" />
          <span class="one"
            ><b class="id">{{ hit.code }}</b> {{ hit.title.before }}<mark>{{ hit.title.hit }}</mark
            >{{ hit.title.after }}</span
          >
          @if (hit.excerpt; as excerpt) {
            <span class="cap one"
              >{{ excerpt.before }}<mark>{{ excerpt.hit }}</mark
              >{{ excerpt.after }}</span
            >
          }
        </label>
      }
    </fieldset>
    @if (isEmpty()) {
      <p class="sub" role="status">{{ t().none }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    fieldset {
      margin: 8px 0 0;
      padding: 0;
      border: 0;
      max-height: 216px;
      overflow: auto;
    }
    label {
      display: grid;
      grid-template-columns: auto 1fr;
      column-gap: 8px;
      align-items: baseline;
      padding: 5px 2px;
      border-top: 1px solid var(--ak-hair);
    }
    .sub {
      margin: 10px 0 0;
    }
    label > .cap {
      grid-column: 2;
    }
  `,
})
export class FoundEvidence {
  private readonly api = inject(Api);

  readonly engagementId = input.required<string>();
  readonly chosen = model<SearchHit | null>(null);
  readonly failed = output<ApiProblem>();

  protected readonly t = texts({
    label: ['証跡を探す', 'Find evidence'],
    placeholder: ['名称・番号・本文', 'Name, number or text'],
    found: ['見つかった証跡', 'Evidence found'],
    none: ['合う証跡はありません。', 'No evidence fits.'],
  });
  protected readonly words = signal('');
  protected readonly hits = signal<readonly SearchHit[]>([]);
  protected readonly isEmpty = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  constructor() {
    onDestroy(() => clearTimeout(this.timer));
  }

  protected type(words: string): void {
    this.words.set(words);
    clearTimeout(this.timer);
    this.turn += 1;
    if (words.trim() !== '') this.timer = setTimeout(() => void this.look(), pause);
    else this.show(null);
  }

  /** Down and up choose while one goes on typing. */
  protected onKey(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (isImeEvent(event) || !by || this.hits().length === 0) return;
    event.preventDefault();
    const at = this.hits().findIndex(({ id }) => id === this.chosen()?.id);
    this.chosen.set(this.hits()[(at + by + this.hits().length) % this.hits().length]!);
  }

  private show(hits: readonly SearchHit[] | null): void {
    this.hits.set(hits ?? []);
    this.isEmpty.set(hits?.length === 0);
    this.chosen.set(hits?.[0] ?? null);
  }

  private async look(): Promise<void> {
    const turn = ++this.turn;
    const body = { words: this.words(), engagementId: this.engagementId(), only: 'evidence' as const };
    try {
      const found = await this.api.send(at(searchApi.find), body);
      if (turn === this.turn) this.show(found.groups.flatMap(({ hits }) => hits));
    } catch (problem) {
      if (!(problem instanceof ApiProblem)) throw problem;
      if (turn === this.turn) this.failed.emit(problem);
    }
  }
}
