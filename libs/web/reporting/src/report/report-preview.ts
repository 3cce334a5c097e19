import { Component, computed, inject, input, output } from '@angular/core';
import type { ReportContentView } from '@akashi/contracts';
import { Button, texts } from '@akashi/web-ui';
import { ReportEditor } from './report-editor';
import {
  dayPhrase,
  deviationPhrase,
  grouped,
  kindPhrases,
  performedCounts,
  shortTypePhrase,
  subjectLines,
  totalOf,
  typePhrase,
} from './report-phrases';
import { sheetCount } from './report-sections';

/** A4の見え方: the frozen report sheet by sheet, as it stands and without what is typed and not in it yet. */
@Component({
  selector: 'ak-report-preview',
  imports: [Button],
  templateUrl: './report-preview.html',
  styleUrl: './report-preview.css',
})
export class ReportPreview {
  private readonly editor = inject(ReportEditor);

  readonly sheet = input.required<number>();
  readonly turn = output<number>();

  protected readonly all = sheetCount;
  protected readonly phrases = {
    day: dayPhrase,
    grouped,
    kinds: kindPhrases,
    type: typePhrase,
    short: shortTypePhrase,
    apart: deviationPhrase,
  };
  protected readonly content = computed(() => this.editor.report()?.content ?? null);
  protected hasUpdates({ scope }: ReportContentView): boolean {
    return scope.parts.some(({ update = 0 }) => update > 0);
  }

  protected readonly isDraft = computed(() => this.editor.report()?.state !== 'issued');
  protected readonly counts = computed(() => performedCounts(this.content()?.counts ?? []));
  protected readonly subject = computed(() => subjectLines(this.content()));
  protected readonly total = computed(() => totalOf(this.counts()));
  protected readonly t = texts({
    preview: ['A4の見え方', 'How it looks on A4'],
    previous: ['前の紙面', 'Previous sheet'],
    next: ['次の紙面', 'Next sheet'],
    first: ['最初の紙面です。', 'This is the first sheet.'],
    last: ['最後の紙面です。', 'This is the last sheet.'],
  });
}
