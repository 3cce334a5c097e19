import { Component, DestroyRef, computed, inject, input, linkedSignal } from '@angular/core';
import type { Fault } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { Badge, Icon, Language, Shortcuts, texts } from '@akashi/web-ui';
import { groupFaults } from './fault-groups';

/** Everything that keeps a file out, by rule, each with sheet, cell, value and what to do. */
@Component({
  selector: 'ak-fault-report',
  imports: [Badge, Icon],
  template: `
    <nav class="rules" [attr.aria-label]="t().list">
      <h2>{{ blocking() ? t().title : t().warnTitle }} <ak-badge [count]="total()" [hot]="blocking()" /></h2>
      <ul>
        @for (group of groups(); track group.rule) {
          <li>
            <button
              type="button"
              [attr.aria-current]="group.rule === chosen()?.rule ? 'true' : null"
              (click)="rule.set(group.rule)"
            >
              <span [class]="blocking() ? 'ink-bad' : 'ink-warn'"
                ><ak-icon [name]="blocking() ? 'bad' : 'warn'"
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
        </div>
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().places">
          <table class="table table--edge table--sticky">
            <thead>
              <tr>
                <th scope="col">{{ t().sheet }}</th>
                <th scope="col">{{ t().place }}</th>
                <th scope="col">{{ t().value }}</th>
              </tr>
            </thead>
            <tbody>
              @for (fault of group.faults; track $index) {
                <tr>
                  <td>{{ fault.sheet ?? '—' }}</td>
                  <th scope="row" class="id">{{ fault.place || '—' }}</th>
                  <td>
                    @if (fault.rule === 'wrong-layout') {
                      <span class="ink-bad">{{ fault.value ? t().lacks(fault.value) : t().lacksSheet }}</span>
                    } @else if (fault.value) {
                      {{ fault.value }}
                    } @else if (!fault.place) {
                      —
                    } @else {
                      <span class="ink-bad">{{ t().blank }}</span>
                    }
                  </td>
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
  /** Faults that keep the file out; otherwise what the client should be asked about. */
  readonly blocking = input(true);

  protected readonly t = texts({
    list: ['指摘の一覧', 'List of faults'],
    title: ['直すもの', 'To correct'],
    warnTitle: ['確かめるもの', 'To ask about'],
    places: ['場所の表', 'Table of places'],
    sheet: ['シート', 'Sheet'],
    place: ['セル・番号', 'Cell or number'],
    value: ['今の値', 'Value'],
    blank: ['空欄', 'blank'],
    lacks: (columns: string) => [`列がありません：${columns}`, `Missing columns: ${columns}`],
    lacksSheet: ['シートがありません', 'The sheet is missing'],
    cut: (shown: number, all: number) => [
      `${all.toLocaleString('en-US')}件のうち、はじめの${shown.toLocaleString('en-US')}件です。`,
      `The first ${shown.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}.`,
    ],
  });
  protected readonly groups = computed(() =>
    groupFaults(this.faults()).map((group) => ({ ...group, ...faultText(group.rule)[this.language.lang()] })),
  );
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

  private move(step: number): void {
    const groups = this.groups();
    const at = groups.findIndex(({ rule }) => rule === this.rule());
    const next = groups[Math.min(groups.length - 1, Math.max(0, at + step))];
    if (next) this.rule.set(next.rule);
  }
}
