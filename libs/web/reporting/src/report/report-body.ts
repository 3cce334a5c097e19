import { Component, computed, inject, signal } from '@angular/core';
import type { ReportContentView } from '@akashi/contracts';
import { piecesOf } from '@akashi/domain/engagement';
import {
  printedApart,
  printedChanged,
  printedEvents,
  printedResultHeads,
  printedScope,
  printedSection,
  type ReportFigureName,
} from '@akashi/domain/report';
import { RouterLink } from '@angular/router';
import { Facts, TextareaField, texts, type Fact } from '@akashi/web-ui';
import { pageAt } from '@akashi/web-platform';
import { factualWords } from './factual-words';
import { LinkedFigure } from './linked-figure';
import { OwnParagraphs } from './own-paragraphs';
import { type OwnSection, type OwnWords } from './own-words';
import { ReportArticle } from './report-article';
import { ReportEditor } from './report-editor';
import { reportMoves } from './report-moves';
import { performedCounts, resultTable, subjectLines, sumPhrase } from './report-phrases';
import { ReportScopeTable } from './report-scope-table';
import { ReportSentence } from './report-sentence';
import { SubsequentEventsField } from './subsequent-events-field';

/** 本文: what the report says, section by section. Counted numbers are links to their rows; only the firm's words are written. */
@Component({
  selector: 'ak-report-body',
  imports: [
    Facts,
    LinkedFigure,
    OwnParagraphs,
    ReportArticle,
    ReportScopeTable,
    ReportSentence,
    RouterLink,
    SubsequentEventsField,
    TextareaField,
  ],
  templateUrl: './report-body.html',
  styleUrl: './report-body.css',
})
export class ReportBody {
  protected readonly editor = inject(ReportEditor);
  private readonly moves = reportMoves();

  /** As it is printed. */
  protected readonly said = {
    scope: printedScope,
    heads: printedResultHeads,
    apart: printedApart,
    changed: printedChanged,
    events: printedEvents,
  };
  protected readonly writing = signal<OwnSection | null>(null);
  protected readonly t = texts({
    cannotWrite: [
      '編集できるのは、承認までの間の主任と業務実施責任者です。',
      'Seniors and the engagement leader write, until it is approved.',
    ],
    rows: ['元の表', 'Its rows'],
    fromStatement: [
      '対象範囲とリージョンは、承認した計画の言明書から写します。',
      'Scope and regions are taken from the statement of the approved plan.',
    ],
    toStatement: ['言明書', 'Statement'],
    asSheet: ['発行時に XLSX としても作成します。', 'Made as XLSX too when it is issued.'],
    explanation: ['逸脱を発見事項としない理由', 'Why deviations are no findings'],
    explanationHelp: [
      '逸脱の件数の文に続けて印刷されます。',
      'Printed after the sentence with the number of deviations.',
    ],
  });
  /** §2, 3 and 4: paragraphs and nothing else. */
  protected readonly ownParts = signal([
    { section: 's2', name: 'clientResponsibility' },
    { section: 's3', name: 'firmResponsibility' },
    { section: 's4', name: 'nature' },
  ] as const).asReadonly();
  protected readonly writeReason = computed(() => (this.moves.mayWrite() ? '' : this.t().cannotWrite));
  protected readonly content = computed(() => this.editor.report()?.content ?? null);
  protected readonly fault = factualWords();
  protected readonly words = this.editor.words;
  protected readonly results = computed(() => {
    const content = this.content();
    return content && resultTable(content);
  });
  protected readonly performed = computed(() =>
    performedCounts(this.content()?.counts ?? []).filter(({ performed }) => performed > 0),
  );
  /** The sentence around the counts of each kind of test, and where they stand in it. */
  protected readonly testPieces = computed(() => {
    const content = this.content();
    return content
      ? piecesOf(content.wording, 'performed').map(({ text, slot }) => ({ text, frame: slot !== '' }))
      : [];
  });
  protected readonly subject = computed((): Fact[] => subjectLines(this.content()));

  protected titleOf(section: OwnSection): string {
    const content = this.content();
    return content ? printedSection(content.wording, section).title : '';
  }

  protected isTyped(section: OwnSection): boolean {
    return this.editor.changed().includes(section);
  }

  protected write(section: OwnSection, writing: boolean): void {
    this.writing.set(writing ? section : null);
  }

  protected typeText(name: keyof OwnWords['texts'], paragraphs: string[]): void {
    const texts = this.words()?.texts;
    if (texts) this.editor.type({ texts: { ...texts, [name]: paragraphs } });
  }

  protected figureOf(testType: string): ReportFigureName {
    const names: Record<string, ReportFigureName> = { DESIGN: 'designTests', OPERATION: 'operationTests' };
    return names[testType] ?? 'updateTests';
  }

  protected sumOf(content: ReportContentView): string {
    return sumPhrase(content, 'design');
  }

  protected at(page: string): string {
    return pageAt(this.editor.engagementId(), page);
  }
}
