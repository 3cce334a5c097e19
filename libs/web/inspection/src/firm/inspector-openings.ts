import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { at, inspectionApi } from '@akashi/contracts/api';
import { Api, momentInJapan, problemOf } from '@akashi/web-platform';
import { Button, Language, Panel, ReadState, texts } from '@akashi/web-ui';
import { openingWords } from './opening-words';

/** Where the page that is shown begins: before which line, and how many lines are newer. */
interface Place {
  before: number | null;
  newer: number;
}

const newestPage: Place = { before: null, newer: 0 };

/** 開いたもの: what the inspectors of an inspection opened, the newest first, a page at a time. */
@Component({
  selector: 'ak-inspector-openings',
  imports: [Button, Panel, ReadState],
  styleUrl: './inspections-page.css',
  template: `
    <ak-panel [title]="t().title" [caption]="caption()" [flush]="lines().length > 0">
      <ak-read-state [loading]="!read.hasValue()" [rows]="2" [problem]="problem()" (retry)="read.reload()" />
      @if (read.hasValue() && lines().length === 0) {
        <p>{{ t().nothing }}</p>
      }
      <ul class="list">
        @for (line of lines(); track line.seq) {
          <li class="line">
            <span
              >{{ line.words }} <span class="cap">{{ line.engagementName }}</span></span
            >
            <span class="cap">{{ line.byName }} · {{ line.moment }}</span>
          </li>
        }
      </ul>
      @if (next() !== null || place().newer > 0) {
        <div class="line">
          @if (next() !== null) {
            <ak-button size="s" icon="down" (press)="older()">{{ t().older(following()) }}</ak-button>
          }
          @if (place().newer > 0) {
            <ak-button size="s" kind="quiet" icon="refresh" (press)="newest()">{{ t().newest }}</ak-button>
          }
        </div>
      }
    </ak-panel>
  `,
})
export class InspectorOpenings {
  private readonly api = inject(Api);
  private readonly lang = inject(Language).lang;

  readonly inspectionId = input.required<string>();

  protected readonly place = linkedSignal<string, Place>({ source: this.inspectionId, computation: () => newestPage });
  protected readonly read = this.api.read(() => {
    const { before } = this.place();
    return at(inspectionApi.openings, { inspectionId: this.inspectionId() }, before === null ? {} : { before });
  });
  protected readonly problem = computed(() => problemOf(this.read.error()));

  protected readonly t = texts({
    title: ['開いたもの', 'What was opened'],
    nothing: ['まだ何も開かれていません。', 'Nothing was opened yet.'],
    shown: (from: number, to: number, total: number) => [`${total}件のうち${from}–${to}`, `${from}–${to} of ${total}`],
    older: (n: number) => [`次の${n}件`, `Next ${n}`],
    newest: ['最新へ', 'Newest'],
  });
  private readonly page = computed(() => (this.read.hasValue() ? (this.read.value() ?? null) : null));
  protected readonly next = computed(() => this.page()?.next ?? null);
  protected readonly lines = computed(() => {
    const lang = this.lang();
    return (this.page()?.lines ?? []).map((line) => ({
      ...line,
      words: openingWords(line.operation)[lang],
      moment: line.at === '' ? '' : momentInJapan(line.at),
    }));
  });
  private readonly end = computed(() => this.place().newer + this.lines().length);
  protected readonly caption = computed(() => {
    const total = this.page()?.total ?? 0;
    return total === 0 ? '' : this.t().shown(this.place().newer + 1, this.end(), total);
  });
  /** How many the next page shows: as many as this one, or what is left. */
  protected readonly following = computed(() =>
    Math.min(this.lines().length, Math.max((this.page()?.total ?? 0) - this.end(), 0)),
  );

  protected older(): void {
    this.place.set({ before: this.next(), newer: this.end() });
  }

  protected newest(): void {
    this.place.set(newestPage);
  }
}
