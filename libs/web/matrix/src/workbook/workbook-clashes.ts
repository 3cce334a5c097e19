import { Component, computed, ElementRef, inject, input, model, signal } from '@angular/core';
import { MatrixStore } from '@akashi/web-data';
import { Button, Language, texts } from '@akashi/web-ui';
import { valueText } from '../cells/cell-text';
import { columnTexts } from '../cells/cell-words';
import type { WorkbookClash } from './merge-workbook';
import { workbookDialogTexts } from './workbook-texts';

export type Side = 'mine' | 'theirs';

/** Whole lists of radio buttons are slow to draw: they come by the hundred. */
const page = 100;

/** Cells that both sides changed, each with both values: a person chooses one by one, or one side for all of them. */
@Component({
  selector: 'ak-workbook-clashes',
  imports: [Button],
  template: `
    <h3>{{ t().clashes }}</h3>
    <p class="cap">{{ t().clashesHow }}</p>
    <p class="all">
      <ak-button size="s" key="Alt+1" (press)="chooseAll('mine')">{{ t().allMine }}</ak-button>
      <ak-button size="s" key="Alt+2" (press)="chooseAll('theirs')">{{ t().allTheirs }}</ak-button>
    </p>
    <div class="list">
      @for (clash of shown(); track $index; let at = $index) {
        <fieldset>
          <legend>
            <b class="id">{{ clash.row.number }}</b> {{ columns()[clash.column] }}
            <span class="cap">{{ t().base }}：{{ said(clash, clash.base) }}</span>
          </legend>
          @for (side of sides; track side) {
            <label>
              <input
                type="radio"
                [name]="'clash-' + at"
                [checked]="chosen().get(clash) === side"
                (change)="choose(clash, side)"
              />
              <span class="cap">{{ side === 'mine' ? t().mine : t().theirs }}</span>
              <span class="value">{{ said(clash, clash[side]) }}</span>
            </label>
          }
        </fieldset>
      }
    </div>
    @if (clashes().length > limit()) {
      <ak-button size="s" kind="quiet" (press)="showMore()">{{ t().more(next()) }}</ak-button>
    }
  `,
  styles: `
    h3 {
      margin-block: 12px 4px;
      font-size: inherit;
    }
    .all {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block: 8px;
    }
    .list {
      max-height: 320px;
      overflow: auto;
      border-block: 1px solid var(--ak-hair);
    }
    fieldset {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 4px 16px;
      margin: 0;
      padding: 8px 4px;
      border: 0;
      border-top: 1px solid var(--ak-hair);
    }
    fieldset:first-child {
      border-top: 0;
    }
    legend {
      float: left;
      grid-column: 1 / -1;
      padding: 0;
    }
    label {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 8px;
      align-items: start;
      min-height: 24px;
    }
    .value {
      grid-column: 2;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
      max-height: 6em;
      overflow: auto;
    }
  `,
  host: { '(keydown)': 'onKey($event)' },
})
export class WorkbookClashes {
  private readonly store = inject(MatrixStore);
  private readonly language = inject(Language);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly clashes = input.required<readonly WorkbookClash[]>();
  readonly chosen = model.required<ReadonlyMap<WorkbookClash, Side>>();

  protected readonly t = texts(workbookDialogTexts);
  protected readonly columns = texts(columnTexts);
  protected readonly sides = ['mine', 'theirs'] as const;
  protected readonly limit = signal(page);
  protected readonly shown = computed(() => this.clashes().slice(0, this.limit()));
  protected readonly next = computed(() => Math.min(page, this.clashes().length - this.limit()));

  protected said(clash: WorkbookClash, value: string | null): string {
    return valueText(clash.column, value, this.store.people(), this.language.lang()) || this.t().empty;
  }

  protected choose(clash: WorkbookClash, side: Side): void {
    this.chosen.update((chosen) => new Map(chosen).set(clash, side));
  }

  protected chooseAll(side: Side): void {
    this.chosen.set(new Map(this.clashes().map((clash) => [clash, side])));
  }

  protected showMore(): void {
    this.limit.update((limit) => limit + page);
  }

  /** 1 and 2 choose and go on, as results are given in the grid. */
  protected onKey(event: KeyboardEvent): void {
    const groups = [...this.host.querySelectorAll('fieldset')];
    const at = groups.findIndex((group) => group.contains(event.target as Node));
    const [clash, side] = [this.shown()[at], sideOf(event)];
    if (!side || !clash) return;
    event.preventDefault();
    this.choose(clash, side);
    groups[at + 1]?.querySelector('input')?.focus();
  }
}

function sideOf({ code, altKey, ctrlKey, metaKey }: KeyboardEvent): Side | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (code === 'Digit1' || code === 'Numpad1') return 'mine';
  return code === 'Digit2' || code === 'Numpad2' ? 'theirs' : null;
}
