import { type TestType } from '@akashi/domain/control';
import { Component, DestroyRef, ElementRef, computed, inject, input, model } from '@angular/core';
import { scopeDecisionLabels, testTypeShortLabels } from '@akashi/contracts';
import { cycledTests } from '@akashi/domain/engagement';
import { Chip, Language, Shortcuts, keepCurrentInSight, texts } from '@akashi/web-ui';
import { MeasuredRow, VirtualRows } from '@akashi/web-ui/rows';
import type { CriterionLine } from '../criteria';
import type { ScopeCell, ScopeRow } from './scope-rows';

/** The controls of a chapter with their decisions, drawn only where they are seen. J and K go up and down. */
@Component({
  selector: 'ak-scope-table',
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
                [indeterminate]="isSome()"
                [attr.aria-label]="t().selectAll"
                (change)="toggleAll()"
              />
            </th>
          }
          <th scope="col" class="number">{{ t().number }}</th>
          <th scope="col">{{ t().text }}</th>
          <th scope="col" class="hide-m population">{{ t().population }}</th>
          @for (type of types(); track type) {
            <th scope="col" class="kind">{{ typeLabels[type][lang()] }}</th>
          }
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
                  [attr.aria-label]="t().select(row.number)"
                  (change)="toggle(row.id)"
                />
              </td>
            }
            <th scope="row" class="id">
              <button type="button" [attr.aria-current]="row.id === openId() ? 'true' : null">{{ row.number }}</button>
            </th>
            <td>
              <span class="two">{{ row.text }}</span>
              @if (row.inheritedFrom) {
                <small>{{ t().inherited(row.inheritedFrom) }}</small>
              }
            </td>
            <td class="hide-m id">{{ row.populationCode ?? '—' }}</td>
            @for (cell of row.marks; track $index) {
              <td class="nowrap">
                @if (cell.computed) {
                  <span class="vh">{{ t().computed }}</span> <s>{{ cell.computed }}</s>
                }
                <ak-chip form="plain" [state]="cell.isIn ? 'ok' : 'omitted'">{{ cell.text }}</ak-chip>
                @if (cell.why) {
                  <small>{{ cell.why }}</small>
                }
              </td>
            }
          </tr>
        }
        @if (rows().length === 0) {
          <tr>
            <td [attr.colspan]="columns()" class="sub">{{ t().none }}</td>
            <td class="hide-m"></td>
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
  styleUrl: './scope-table.css',
  host: {
    class: 'scroll',
    tabindex: '0',
    role: 'region',
    '[attr.aria-label]': 't().title',
    '(keydown)': 'onKey($event)',
  },
})
export class ScopeTable {
  private readonly language = inject(Language);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly rows = input.required<readonly ScopeRow[]>();
  readonly criteria = input.required<ReadonlyMap<string, CriterionLine>>();
  readonly types = input<readonly TestType[]>(cycledTests);
  readonly openId = model.required<string>();
  /** Off where no decision can be changed. */
  readonly canSelect = input(false);
  /** Ids of the rows that are decided on together; those of other chapters stay among them. */
  readonly selected = model<ReadonlySet<string>>(new Set());

  protected readonly t = texts({
    title: ['章の管理策と判断', 'Controls of the chapter and decisions'],
    number: ['管理策番号', 'Number'],
    text: ['個別管理策', 'Individual control'],
    population: ['母集団', 'Population'],
    inherited: (from: string) => [`${from} から引継ぎ`, `taken over from ${from}`],
    overruled: ['自法人の判断', 'own decision'],
    computed: ['計算では', 'computed:'],
    select: (number: string) => [`${number} を選択`, `Select ${number}`],
    selectAll: ['表示中をすべて選択', 'Select all that are shown'],
    none: ['この表示に当たる管理策はありません。', 'No control is shown under this setting.'],
  });
  protected readonly lang = this.language.lang;
  protected readonly typeLabels = testTypeShortLabels;
  /** Columns but the one that a narrow page leaves out. */
  protected readonly columns = computed(() => this.types().length + (this.canSelect() ? 3 : 2));
  protected readonly virtual = new VirtualRows({
    window: () => this.host,
    keys: computed(() => this.rows().map(({ id }) => id)),
    open: () => this.openId(),
    height: 49,
  });
  protected readonly shown = computed(() =>
    this.virtual.drawn().flatMap(({ at, gap }) => {
      const row = this.rows()[at];
      if (!row) return [];
      const number = this.criteria().get(row.criterionKey)?.number ?? row.criterionKey;
      return [{ ...row, at, gap, number, marks: this.marksOf(row) }];
    }),
  );

  private readonly shownSelected = computed(() => this.rows().filter(({ id }) => this.selected().has(id)).length);
  protected readonly isAll = computed(() => this.rows().length > 0 && this.shownSelected() === this.rows().length);
  protected readonly isSome = computed(() => this.shownSelected() > 0 && !this.isAll());

  constructor() {
    keepCurrentInSight(this.openId);
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: 'J', run: () => this.move(1) }),
      shortcuts.add({ keys: 'K', run: () => this.move(-1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  private marksOf({ cells }: ScopeRow) {
    return this.types().flatMap((type) => (cells[type] ? [this.markOf(cells[type])] : []));
  }

  private markOf(cell: ScopeCell): { isIn: boolean; text: string; why: string; computed: string } {
    const isIn = cell.decision === 'in';
    const { computedDecision } = cell;
    const isOtherwise = cell.overruleReason && computedDecision && computedDecision !== cell.decision;
    return {
      isIn,
      text: scopeDecisionLabels[cell.decision][this.lang()],
      computed: isOtherwise ? scopeDecisionLabels[computedDecision][this.lang()] : '',
      why: cell.overruleReason ? this.t().overruled : '',
    };
  }

  protected toggle(id: string): void {
    this.selected.update((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  protected toggleAll(): void {
    const ids = new Set(this.rows().map(({ id }) => id));
    const isAll = this.isAll();
    this.selected.update((before) =>
      isAll ? new Set([...before].filter((id) => !ids.has(id))) : new Set([...before, ...ids]),
    );
  }

  /** Space selects the row in focus, Shift with an arrow goes on selecting. A checkbox hears Space by itself. */
  protected onKey(event: KeyboardEvent): void {
    if (!this.canSelect() || event.ctrlKey || event.altKey || event.metaKey) return;
    const isOnCheckbox = event.target instanceof HTMLInputElement;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.code === 'Space' && !event.shiftKey && !isOnCheckbox) {
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
