import { Component, DestroyRef, computed, inject, input, linkedSignal } from '@angular/core';
import { faultExample, type Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { Badge, Icon, Language, Shortcuts, texts } from '@akashi/web-ui';
import { emptyRows, groupFaults, type FaultGroup } from './fault-groups';

/** What there is to say of a file, by rule, each with sheet, cell, control, value and what to do. */
@Component({
  selector: 'ak-fault-report',
  imports: [Badge, Icon],
  template: `
    <nav class="rules" [attr.aria-label]="t().list">
      <h2>{{ stops() ? t().title : t().warnTitle }} <ak-badge [count]="total()" [hot]="stops()" /></h2>
      <ul>
        @for (group of groups(); track group.rule) {
          <li>
            <button
              type="button"
              [attr.aria-current]="group.rule === chosen()?.rule ? 'true' : null"
              (click)="rule.set(group.rule)"
            >
              <span [class]="group.stops ? 'ink-bad' : 'ink-warn'"
                ><ak-icon [name]="group.stops ? 'bad' : 'warn'"
              /></span>
              <span>{{ group.what }}</span>
              <span class="cap id">{{ group.faults.length.toLocaleString('en-US') }}</span>
            </button>
          </li>
        }
      </ul>
      @if (total() > faults().length) {
        <p class="cap more">{{ t().cut(faults().length, total()) }}</p>
      }
    </nav>
    @if (chosen(); as group) {
      <section class="places" aria-labelledby="fault-rule">
        <div class="what">
          <h2 id="fault-rule">{{ group.what }}</h2>
          <p>{{ group.next }}</p>
          @if (group.example) {
            <p class="cap">{{ t().example }}{{ group.example }}</p>
          }
        </div>
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().places">
          <table class="table table--edge table--sticky">
            <thead>
              <tr>
                <th scope="col">{{ t().sheet }}</th>
                <th scope="col">{{ t().place }}</th>
                <th scope="col">{{ t().control }}</th>
                <th scope="col">{{ t().value }}</th>
                @if (group.compares) {
                  <th scope="col">{{ t().registered }}</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (fault of group.faults; track $index) {
                <tr>
                  <td>{{ fault.sheet ?? '—' }}</td>
                  <th scope="row" class="id">{{ fault.place || '—' }}</th>
                  <td class="id">{{ fault.criterion ?? '—' }}</td>
                  <td>
                    @if (fault.rule === 'wrong-layout') {
                      <span class="ink-bad">{{ fault.value ? t().lacks(fault.value) : t().lacksSheet }}</span>
                    } @else if (emptyRows(fault, lang()); as rows) {
                      <span class="ink-bad">{{ rows }}</span>
                    } @else if (fault.value) {
                      {{ fault.value }}
                      @if (fault.choices?.length) {
                        <small>{{ t().which(fault.choices!.join('・')) }}</small>
                      }
                    } @else if (!fault.place) {
                      —
                    } @else {
                      <span class="ink-bad">{{ t().blank }}</span>
                    }
                  </td>
                  @if (group.compares) {
                    <td>{{ fault.registered ?? '—' }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    }
  `,
  styleUrl: './fault-report.css',
})
export class FaultReport {
  private readonly language = inject(Language);

  readonly faults = input.required<readonly Fault[]>();
  /** All there are; more than `faults` when the list was cut. */
  readonly total = input.required<number>();
  protected readonly t = texts({
    list: ['指摘の一覧', 'List of faults'],
    title: ['直すもの', 'To correct'],
    warnTitle: ['確かめるもの', 'To ask about'],
    places: ['場所の表', 'Table of places'],
    sheet: ['シート', 'Sheet'],
    place: ['セル・番号', 'Cell or number'],
    control: ['管理策番号', 'Control'],
    value: ['今の値', 'Value'],
    registered: ['登録の値', 'Registered'],
    example: ['例：', 'Example: '],
    which: (words: string) => [`${words} のどれか`, `One of: ${words}`],
    blank: ['空欄', 'blank'],
    lacks: (columns: string) => [`列がありません：${columns}`, `Missing columns: ${columns}`],
    lacksSheet: ['シートがありません', 'The sheet is missing'],
    cut: (shown: number, all: number) => [
      `${all.toLocaleString('en-US')}件のうち、はじめの${shown.toLocaleString('en-US')}件です。`,
      `The first ${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}.`,
    ],
  });
  protected readonly lang = this.language.lang;
  protected readonly emptyRows = emptyRows;
  protected readonly groups = computed(() => groupFaults(this.faults()).map((group) => this.describe(group)));
  protected readonly stops = computed(() => this.groups().some(({ stops }) => stops));
  protected readonly rule = linkedSignal(() => this.groups()[0]?.rule ?? '');
  protected readonly chosen = computed(() => this.groups().find(({ rule }) => rule === this.rule()) ?? null);

  constructor() {
    const shortcuts = inject(Shortcuts);
    const ends = [
      shortcuts.add({ keys: '[', run: () => this.move(-1) }),
      shortcuts.add({ keys: ']', run: () => this.move(1) }),
    ];
    inject(DestroyRef).onDestroy(() => ends.forEach((end) => end()));
  }

  private describe(group: FaultGroup) {
    const lang = this.lang();
    return {
      ...group,
      ...faultText(group.rule)[lang],
      example: faultExample(group.rule)?.[lang] ?? '',
      compares: group.faults.some(({ registered }) => registered !== undefined),
    };
  }

  private move(step: number): void {
    const groups = this.groups();
    const at = groups.findIndex(({ rule }) => rule === this.rule());
    const next = groups[Math.min(groups.length - 1, Math.max(0, at + step))];
    if (next) this.rule.set(next.rule);
  }
}
