import { Component, computed, inject, signal } from '@angular/core';
import type { ReportContentView } from '@akashi/contracts';
import type { ReportFigureName } from '@akashi/domain/report';
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
import {
  dayPhrase,
  deviationPhrase,
  kindPhrases,
  performedCounts,
  subjectLines,
  sumPhrase,
  totalOf,
  typePhrase,
} from './report-phrases';
import { ReportScopeTable } from './report-scope-table';
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

  protected readonly phrases = { apart: deviationPhrase, day: dayPhrase, kinds: kindPhrases, type: typePhrase };
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
    explanation: ['逸脱を発見事項としない理由', 'Why deviations are no findings'],
    explanationHelp: [
      '逸脱の件数の文に続けて印刷されます。',
      'Printed after the sentence with the number of deviations.',
    ],
  });
  /** §2, 3 and 4: paragraphs and nothing else. */
  protected readonly ownParts = signal([
    { section: 's2', name: 'clientResponsibility', title: '依頼者の責任' },
    { section: 's3', name: 'firmResponsibility', title: '監査機関の責任' },
    { section: 's4', name: 'nature', title: '業務の性質' },
  ] as const).asReadonly();
  protected readonly writeReason = computed(() => (this.moves.mayWrite() ? '' : this.t().cannotWrite));
  protected readonly content = computed(() => this.editor.report()?.content ?? null);
  protected readonly fault = factualWords();
  protected readonly words = this.editor.words;
  protected readonly counts = computed(() => performedCounts(this.content()?.counts ?? []));
  protected readonly total = computed(() => totalOf(this.counts()));
  protected readonly changedFindings = computed(
    () => this.content()?.findings.filter(({ changedOn }) => changedOn !== null).length ?? 0,
  );
  protected readonly subject = computed((): Fact[] => subjectLines(this.content()));

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
