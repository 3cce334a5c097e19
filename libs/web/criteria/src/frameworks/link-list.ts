import { Component, DestroyRef, ElementRef, computed, inject, input, model } from '@angular/core';
import { Chip, Language, Shortcuts, inLang, keepCurrentInSight, texts } from '@akashi/web-ui';
import { MeasuredRow, VirtualRows } from '@akashi/web-ui/rows';
import { frameworkNames, linkAnswerChips, linkAnswerNames } from './framework-texts';
import type { LinkRow } from './link-rows';

/** The links of an edition, drawn only where they are seen. J and K go up and down, Space selects. */
@Component({
  selector: 'ak-link-list',
  imports: [Chip, MeasuredRow],
  template: `
    <table class="table table--edge table--sticky" [attr.aria-rowcount]="rows().length + 1">
      <caption class="vh">
        {{
          t().title
        }}
      </caption>
      <thead>
        <tr aria-rowindex="1">
          @if (canSelect()) {
            <th scope="col" class="box">
              <input
                class="check"
                type="checkbox"
                [checked]="isAll()"
                [attr.aria-label]="t().selectAll"
                (change)="toggleAll()"
              />
            </th>
          }
          <th scope="col" class="number">{{ t().number }}</th>
          <th scope="col">{{ t().label }}</th>
          <th scope="col" class="framework">{{ t().framework }}</th>
          <th scope="col" class="reference">{{ t().reference }}</th>
          <th scope="col" class="hide-m">{{ t().source }}</th>
          <th scope="col" class="answer">{{ t().answer }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of shown(); track row.id) {
          @if (row.gap > 0) {
            <tr aria-hidden="true">
              <td class="gap" [attr.colspan]="columns()" [style.height.px]="row.gap"></td>
              <td class="gap hide-m"></td>
            </tr>
          }
          <tr
            [akRow]="virtual"
            [akRowAt]="row.at"
            [attr.aria-rowindex]="row.at + 2"
            [attr.data-open]="row.id === openId() ? '' : null"
            (click)="openId.set(row.id)"
          >
            @if (canSelect()) {
              <td>
                <input
                  class="check"
                  type="checkbox"
                  [checked]="selected().has(row.id)"
                  [attr.aria-label]="t().select(row.number, row.reference)"
                  (change)="toggle(row.id)"
                />
              </td>
            }
            <th scope="row" class="id">
              <button type="button" [attr.aria-current]="row.id === openId() ? 'true' : null">{{ row.number }}</button>
            </th>
            <td>{{ row.label }}</td>
            <td class="nowrap">{{ row.frameworkName }}</td>
            <td class="id">{{ row.reference }}</td>
            <td class="hide-m sub">{{ row.source || t().lineage }}</td>
            <td class="nowrap">
              <ak-chip form="plain" [state]="chips[row.answer]">{{ row.answerName }}</ak-chip>
              @if (row.answeredBy) {
                <small>{{ row.answeredBy }}</small>
              }
            </td>
          </tr>
        }
        @if (virtual.after() > 0) {
          <tr aria-hidden="true">
            <td class="gap" [attr.colspan]="columns()" [style.height.px]="virtual.after()"></td>
            <td class="gap hide-m"></td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './link-list.css',
  host: {
    class: 'scroll',
    tabindex: '0',
    role: 'region',
    '[attr.aria-label]': 't().title',
    '(keydown)': 'onKey($event)',
  },
})
export class LinkList {
  private readonly lang = inject(Language).lang;
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly rows = input.required<readonly LinkRow[]>();
  readonly openId = model.required<string>();
  readonly canSelect = input(false);
  readonly selected = model<ReadonlySet<string>>(new Set());

  protected readonly chips = linkAnswerChips;
  protected readonly t = texts({
    title: ['他の基準との対応', 'Links to other frameworks'],
    number: ['管理策番号', 'Number'],
    label: ['管理策', 'Criterion'],
    framework: ['基準', 'Framework'],
    reference: ['対応する番号', 'Reference'],
    source: ['根拠', 'Known from'],
    answer: ['返事', 'Answer'],
    lineage: ['版の由来', 'Origin in the edition'],
    select: (number: string, reference: string) => [
      `${number} と ${reference} を選択`,
      `Select ${number} to ${reference}`,
    ],
    selectAll: ['表示中をすべて選択', 'Select all that are shown'],
  });
  /** Columns but the one that a narrow page leaves out. */
  protected readonly columns = computed(() => (this.canSelect() ? 6 : 5));
  protected readonly virtual = new VirtualRows({
    window: () => this.host,
    keys: computed(() => this.rows().map(({ id }) => id)),
    open: () => this.openId(),
    height: 37,
  });
  protected readonly shown = computed(() =>
    this.virtual.drawn().flatMap(({ at, gap }) => {
      const row = this.rows()[at];
      if (!row) return [];
      const frameworkName = inLang(frameworkNames[row.framework], this.lang());
      return [{ ...row, at, gap, frameworkName, answerName: inLang(linkAnswerNames[row.answer], this.lang()) }];
    }),
  );
  protected readonly isAll = computed(
    () => this.rows().length > 0 && this.rows().every(({ id }) => this.selected().has(id)),
  );

  constructor() {
    keepCurrentInSight(this.openId);
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.move(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  protected toggle(id: string): void {
    const after = new Set(this.selected());
    if (!after.delete(id)) after.add(id);
    this.selected.set(after);
  }

  protected toggleAll(): void {
    const shown = this.rows().map(({ id }) => id);
    const others = [...this.selected()].filter((id) => !shown.includes(id));
    this.selected.set(new Set(this.isAll() ? others : [...others, ...shown]));
  }

  /** Space selects the row in focus, Shift with an arrow goes on selecting. A checkbox hears Space by itself. */
  protected onKey(event: KeyboardEvent): void {
    if (!this.canSelect() || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.code === 'Space' && !(event.target instanceof HTMLInputElement)) {
      event.preventDefault();
      this.toggle(this.openId());
    } else if (event.shiftKey && step !== 0) {
      event.preventDefault();
      const from = this.openId();
      this.move(step);
      this.selected.update((before) => new Set([...before, from, this.openId()]));
    }
  }

  private move(step: number): void {
    const next = this.virtual.stepTo(step);
    if (next !== undefined) this.openId.set(next);
  }
}
