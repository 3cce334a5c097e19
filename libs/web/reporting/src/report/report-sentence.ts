import { Component, computed, input } from '@angular/core';
import { piecesOf, type ReportFrame, type ReportWording } from '@akashi/domain/engagement';
import type { ReportFigureName } from '@akashi/domain/report';
import { LinkedFigure } from './linked-figure';

/** A counted number in a sentence of the report, by the slot that it takes. */
type SentenceFigures = Readonly<Record<string, { of: ReportFigureName; value: number }>>;

/** A sentence of the report as it was composed, each number in it a link to the rows it is counted from. */
@Component({
  selector: 'ak-report-sentence',
  imports: [LinkedFigure],
  template: `@for (piece of pieces(); track $index) {
    @if (piece.figure; as figure) {
      <ak-linked-figure [of]="figure.of" [value]="figure.value" />
    } @else {
      <span>{{ piece.text }}</span>
    }
  }`,
  styles: `
    ak-linked-figure {
      margin-inline: 3px;
    }
  `,
})
export class ReportSentence {
  readonly wording = input.required<ReportWording>();
  readonly frame = input.required<ReportFrame>();
  readonly figures = input<SentenceFigures>({});
  readonly facts = input<Readonly<Record<string, string>>>({});

  protected readonly pieces = computed(() =>
    piecesOf(this.wording(), this.frame()).map(({ text, slot }) => ({
      text: slot === '' ? text : (this.facts()[slot] ?? ''),
      figure: this.figures()[slot],
    })),
  );
}
