import { Component, computed, inject, input, signal } from '@angular/core';
import type { StatementMappingQuery, StatementPreviewView } from '@akashi/contracts';
import { at, statementApi } from '@akashi/contracts/api';
import { Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, ButtonGroup, Language, Note, ProblemNote, texts } from '@akashi/web-ui';
import { FaultReport } from './fault-report';
import { SendBack } from './send-back';
import { StatementSectionsView } from './statement-sections-view';
import { StatementSumsBar } from './statement-sums-bar';

/** The look at a file that comes before its import: what it adds up to, what it says, and what is to be said of it. */
@Component({
  selector: 'ak-statement-review',
  imports: [Button, ButtonGroup, FaultReport, Note, ProblemNote, SendBack, StatementSectionsView, StatementSumsBar],
  template: `
    <ak-statement-sums-bar [sums]="preview().sums" />
    <div class="parts">
      <ak-button-group [label]="t().show" [options]="views()" [(value)]="view" />
      <span class="push row row--wrap">
        @if (faults().length > 0) {
          <ak-send-back
            [engagementId]="engagementId()"
            [fileName]="preview().fileName"
            [faults]="faults()"
            [total]="preview().stopTotal + preview().warningTotal"
            [latestNo]="latestNo()"
          />
          <ak-button size="s" icon="download" [busy]="marking.busy()" (press)="mark('copy')">{{ t().copy }}</ak-button>
          <ak-button size="s" kind="quiet" icon="download" [busy]="marking.busy()" (press)="mark('xlsx')">{{
            t().xlsx
          }}</ak-button>
          <ak-button size="s" kind="quiet" icon="download" [busy]="marking.busy()" (press)="mark('csv')">{{
            t().csv
          }}</ak-button>
        }
      </span>
    </div>
    <ak-problem-note [problem]="marking.problem()" />
    @if (view() === 'sections') {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().sections">
        <ak-statement-sections [sections]="preview().sections" [asked]="preview().asked" />
      </div>
    } @else if (faults().length > 0) {
      <ak-fault-report class="fill" [faults]="faults()" [total]="preview().stopTotal + preview().warningTotal" />
    } @else {
      <div class="clean"><ak-note kind="ok" [title]="t().clean" /></div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .parts {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 8px 24px;
      border-top: 1px solid var(--ak-border);
    }
    .fill,
    .scroll {
      flex: 1 1 0;
      min-height: 0;
    }
    .scroll {
      overflow: auto;
      border-top: 1px solid var(--ak-border);
    }
    .clean {
      padding: var(--ak-space-16) var(--ak-space-24);
    }
  `,
})
export class StatementReview {
  private readonly downloads = inject(Downloads);
  private readonly lang = inject(Language).lang;
  protected readonly marking = new Sending();

  readonly engagementId = input.required<string>();
  readonly preview = input.required<StatementPreviewView>();
  readonly file = input.required<File>();
  /** Number of the latest version; 0 while none is imported. */
  readonly latestNo = input.required<number>();
  /** How a file of the client's own layout is read. */
  readonly layout = input<StatementMappingQuery>({});

  protected readonly view = signal<'faults' | 'sections'>('faults');
  protected readonly t = texts({
    show: ['表示', 'Show'],
    faults: (n: number) => [`指摘 ${n.toLocaleString('en-US')}`, `Faults ${n.toLocaleString('en-US')}`],
    sections: ['記載事項', 'Sections'],
    copy: ['指摘を付けた依頼者のファイル', 'Marked-up copy'],
    xlsx: ['指摘の一覧（xlsx）', 'List (xlsx)'],
    csv: ['一覧（csv）', 'List (csv)'],
    clean: ['直すところも、確かめるところもありません。', 'There is nothing to correct and nothing to ask about.'],
  });
  protected readonly faults = computed(() => [...this.preview().stops, ...this.preview().warnings]);
  protected readonly views = computed(() => [
    { value: 'faults' as const, label: this.t().faults(this.preview().stopTotal + this.preview().warningTotal) },
    { value: 'sections' as const, label: this.t().sections },
  ]);

  protected mark(as: 'copy' | 'xlsx' | 'csv'): Promise<unknown> {
    const address = at(
      statementApi.mark,
      { engagementId: this.engagementId() },
      {
        ...this.layout(),
        as,
        lang: this.lang(),
      },
    );
    return this.marking.run(() => this.downloads.convert(address, this.file()));
  }
}
