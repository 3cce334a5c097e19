import { Component } from '@angular/core';
import { texts } from '../text/text';

/** What the marks of the deadline timeline mean, for the head of its panel. */
@Component({
  selector: 'ak-timeline-legend',
  template: `
    <span><i class="b"></i>{{ t().period }}</span>
    <span
      ><svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 .8 11.2 6 6 11.2.8 6z" /></svg>{{ t().report }}</span
    >
    <span
      ><svg viewBox="0 0 12 12" class="open" aria-hidden="true"><path d="M6 .8 11.2 6 6 11.2.8 6z" /></svg
      >{{ t().apply }}</span
    >
    <span><i class="e"></i>{{ t().valid }}</span>
  `,
  host: { class: 'legend push' },
})
export class TimelineLegend {
  protected readonly t = texts({
    period: ['対象期間', 'Period'],
    report: ['報告', 'Report'],
    apply: ['申請', 'Application'],
    valid: ['有効期限', 'Valid until'],
  });
}
