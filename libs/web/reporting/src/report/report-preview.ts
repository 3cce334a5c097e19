import { Component, computed, inject, input, output } from '@angular/core';
import { sentenceOf } from '@akashi/domain/engagement';
import {
  printedCount,
  printedDay,
  printedDeviations,
  printedEvents,
  printedFindings,
  printedResultHeads,
  printedSamples,
  printedScope,
  printedScopeTable,
  printedSections,
  printedSums,
  printedTests,
} from '@akashi/domain/report';
import { Button, texts } from '@akashi/web-ui';
import { ReportEditor } from './report-editor';
import { resultTable, subjectLines } from './report-phrases';
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
  protected readonly content = computed(() => this.editor.report()?.content ?? null);
  /** What stands on the sheets, in the words that the report was composed with. */
  protected readonly said = computed(() => {
    const content = this.content();
    if (!content) return null;
    const { wording: words, scope, results, findings, subsequentEvents, subject } = content;
    const day = (date: string) => printedDay(words, date);
    return {
      titles: words.titles,
      version: sentenceOf(words, 'version', { version: String(content.version) }),
      dated: day(content.reportDate),
      addressee: sentenceOf(words, 'addressee', { title: content.addressee.title, name: content.addressee.name }),
      period: `${day(subject.period.from)} – ${day(subject.period.to)}`,
      restricted: sentenceOf(words, 'restricted', {}),
      subject: sentenceOf(words, 'subject', {}),
      scope: printedScope(words, scope),
      scopeTable: printedScopeTable(words, scope.parts),
      sums: printedSums(words, scope.parts),
      noOmissions: sentenceOf(words, 'noOmissions', {}),
      omissions: scope.omissions.map(({ reason, count }) => ({ reason, count: printedCount(count) })),
      tests: printedTests(words, content.counts),
      samples: results.populations > 0 ? printedSamples(words, results) : '',
      resultHeads: printedResultHeads(words),
      resultTable: resultTable(content),
      deviations: printedDeviations(words, results),
      resultsBelow: sentenceOf(words, 'resultsBelow', {}),
      findings: printedFindings(words, findings),
      events: printedEvents(words, subsequentEvents),
      told: subsequentEvents.events.map(({ date, text }) => `${day(date)}　${text}`),
    };
  });
  protected readonly heads = computed(() => {
    const content = this.content();
    return new Map(
      content ? printedSections(content.wording).map(({ id, number, title }) => [id, `${number}　${title}`]) : [],
    );
  });
  protected readonly isDraft = computed(() => this.editor.report()?.state !== 'issued');
  protected readonly subject = computed(() => subjectLines(this.content()));
  protected readonly t = texts({
    preview: ['A4の見え方', 'How it looks on A4'],
    previous: ['前の紙面', 'Previous sheet'],
    next: ['次の紙面', 'Next sheet'],
    first: ['最初の紙面です。', 'This is the first sheet.'],
    last: ['最後の紙面です。', 'This is the last sheet.'],
  });
}
