import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { texts } from '../text/text';
import { daysUntil, fiscalAxis, placeOn, quarterTicks, ticksAround } from '../date/timeline-axis';

/** The dates of one engagement, each `YYYY-MM-DD` or not known yet. */
export interface TimelineRow {
  readonly name: string;
  readonly link?: string;
  /** First and last day of the assessment period. */
  readonly from: string;
  readonly to: string;
  readonly report?: string | null;
  readonly apply?: string | null;
  readonly validUntil?: string | null;
}

const DIAMOND = 'M6 .8 11.2 6 6 11.2.8 6z';

/** Periods, report, application and validity on one axis with today; as a list it says the same with days left. */
@Component({
  selector: 'ak-deadline-timeline',
  imports: [RouterLink],
  templateUrl: './deadline-timeline.html',
  host: { style: 'display: block' },
})
export class DeadlineTimeline {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly TimelineRow[]>();
  /** The day it is in Japan; the page knows it. */
  readonly today = input.required<string>();
  readonly list = input(false);

  protected readonly t = texts({
    period: ['対象期間', 'Period'],
    report: ['報告', 'Report'],
    apply: ['申請', 'Application'],
    valid: ['有効期限', 'Valid until'],
    left: (n: number) => (n < 0 ? [`${-n}日前`, `${-n} days ago`] : [`あと${n}日`, `${n} days left`]),
  });
  protected readonly diamond = DIAMOND;
  protected readonly axis = computed(() => fiscalAxis(this.today()));
  protected readonly now = computed(() => placeOn(this.axis(), this.today()));
  protected readonly ticks = computed(() => ticksAround(quarterTicks(this.axis()), this.now()));
  protected readonly drawn = computed(() => this.rows().map((row) => this.draw(row)));

  private draw(row: TimelineRow) {
    const at = (date: string | null | undefined) => (date ? placeOn(this.axis(), date) : null);
    const clamp = (place: number) => Math.min(100, Math.max(0, place));
    const [from, to, end] = [at(row.from) ?? 0, at(row.to) ?? 0, at(row.validUntil)];
    const inside = (place: number | null) => (place !== null && place >= 0 && place <= 100 ? place : null);
    return {
      row,
      bar: { from: clamp(from), width: clamp(to) - clamp(from), cut: from < 0 },
      life: end === null ? null : { from: clamp(to), width: clamp(end) - clamp(to), on: end > 100 },
      report: inside(at(row.report)),
      apply: inside(at(row.apply)),
      end: inside(end),
      dates: this.dates(row),
    };
  }

  private dates(row: TimelineRow) {
    const named = [
      { name: this.t().report, date: row.report },
      { name: this.t().apply, date: row.apply },
      { name: this.t().valid, date: row.validUntil },
    ];
    return named.flatMap(({ name, date }) =>
      date ? [{ name, date, left: this.t().left(daysUntil(this.today(), date)) }] : [],
    );
  }
}
