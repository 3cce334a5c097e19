import { Component, computed, inject, input } from '@angular/core';
import type { Problem } from '@akashi/contracts';
import { faultText } from '@akashi/contracts/faults';
import { Note } from '../message/note';
import { ProblemNote } from '../message/problem-note';
import { Language, texts } from '../text/text';

/** Why a file was not taken: the refusal, and each fault with its sheet, its row or cell, and what to do about it. */
@Component({
  selector: 'ak-unreadable-file',
  imports: [Note, ProblemNote],
  template: `
    <ak-problem-note [problem]="problem()" />
    @for (fault of faults(); track $index) {
      <ak-note kind="warn" [title]="fault.title">{{ fault.next }}</ak-note>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      margin-block-end: 16px;
    }
    :host[hidden] {
      display: none;
    }
  `,
  host: { '[hidden]': '!problem()' },
})
export class UnreadableFile {
  private readonly lang = inject(Language).lang;

  readonly problem = input.required<Problem | null | undefined>();

  private readonly t = texts({
    row: (row: string) => [`${row} 行`, `row ${row}`],
    colon: ['：', ': '],
  });
  protected readonly faults = computed(() =>
    (this.problem()?.faults ?? []).map(({ rule, sheet, place, value }) => {
      const { what, next } = faultText(rule)[this.lang()];
      const where = /^\d+$/.test(place) ? this.t().row(place) : place;
      const named = [sheet, where].filter((word) => word).join(' ');
      const title = named ? `${named}${this.t().colon}${what}` : what;
      return { title: value ? `${title} (${value})` : title, next };
    }),
  );
}
