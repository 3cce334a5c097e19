import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { type EarlierTestsPreviewView, type PlanYearsView } from '@akashi/contracts';
import { at, earlierTestApi } from '@akashi/contracts/api';
import type { EngagementState } from '@akashi/domain/engagement';
import { textLimits } from '@akashi/domain/firm';
import { mayRecordEarlierTests } from '@akashi/domain/scope';
import { Api, Sending } from '@akashi/web-platform';
import { Note, ProblemNote, TextareaField, texts } from '@akashi/web-ui';
import { FileDrop } from '@akashi/web-ui/file';
import { FormDialog, FormField, ruleForm } from '@akashi/web-ui/form';
import { importTestsTexts, rowFaultTexts } from './import-tests.texts';

export interface ImportTestsAsk {
  engagementId: string;
  view: PlanYearsView;
  /** Keys of the controls of the plan. */
  known: ReadonlySet<string>;
  state: EngagementState;
}

/** A list of earlier tests: read first, looked at, and recorded only then. */
@Component({
  selector: 'ak-import-tests-dialog',
  imports: [FileDrop, FormDialog, FormField, Note, ProblemNote, TextareaField],
  template: `
    <ak-form-dialog [form]="form" [title]="t().title" [action]="t().send(tests().length)" [wide]="true">
      <p>{{ t().about }}</p>
      <p class="cap">{{ t().columns }}</p>
      <ak-file-drop accept=".xlsx,.csv,.tsv,.txt" [label]="fileName() || t().drop" (files)="look($event)" />
      <ak-problem-note [problem]="looking.problem()" />
      @if (preview(); as seen) {
        @if (seen.headingsMissing) {
          <ak-note kind="bad" [live]="true" [title]="t().headingsMissing" />
        } @else {
          <p role="status">{{ t().read(tests().length, controls(), deviations()) }}</p>
        }
        @if (seen.problemTotal > 0) {
          <ak-note kind="warn" [live]="true" [title]="t().problems(seen.problemTotal)">
            <ul class="rows" tabindex="0" [attr.aria-label]="t().problems(seen.problemTotal)">
              @for (one of seen.problems; track $index) {
                <li>
                  {{ t().row(one.sheet, one.row) }} {{ rowFaults()[one.fault] }} <b>{{ one.found || t().empty }}</b>
                </li>
              }
            </ul>
          </ak-note>
        }
      }
      <ak-textarea-field [label]="t().source" [help]="t().sourceHelp" [rows]="2" [formField]="form.fields.source" />
    </ak-form-dialog>
  `,
  styles: `
    .rows {
      max-height: 160px;
      overflow: auto;
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class ImportTestsDialog {
  private readonly api = inject(Api);
  private readonly ask = inject<ImportTestsAsk>(DIALOG_DATA);
  private readonly sending = new Sending();
  private readonly view = signal(this.ask.view);
  protected readonly looking = new Sending();

  protected readonly t = texts(importTestsTexts);
  protected readonly rowFaults = texts(rowFaultTexts);
  protected readonly fileName = signal('');
  protected readonly preview = signal<EarlierTestsPreviewView | null>(null);
  protected readonly tests = computed(() => this.preview()?.tests ?? []);
  protected readonly controls = computed(() => new Set(this.tests().map(({ stableKey }) => stableKey)).size);
  protected readonly deviations = computed(() => this.tests().filter(({ result }) => result === 'DEVIATION').length);
  protected readonly form = ruleForm({
    said: { source: '' },
    required: ['source'],
    limits: { source: textLimits.reason },
    rule: ({ source }) =>
      mayRecordEarlierTests({
        engagementState: this.ask.state,
        periodStart: this.ask.view.periodStart,
        known: this.ask.known,
        source,
        tests: this.tests(),
      }),
    about: { 'earlier-test.source-missing': 'source', 'reason.not-storable': 'source' },
    sending: this.sending,
    send: ({ source }) => {
      const body = { source: source.trim(), tests: this.tests(), version: this.view().records.length };
      const address = at(earlierTestApi.record, { engagementId: this.ask.engagementId });
      return this.sending.run((key) => this.api.send(address, body, key));
    },
    refresh: async () => {
      this.view.set(await this.api.ask(at(earlierTestApi.years, { engagementId: this.ask.engagementId })));
    },
  });

  protected async look([file]: readonly File[]): Promise<void> {
    if (!file) return;
    this.fileName.set(file.name);
    this.preview.set(null);
    const address = at(earlierTestApi.preview, { engagementId: this.ask.engagementId });
    this.preview.set((await this.looking.run((key) => this.api.sendFile(address, file, key), address.url)) ?? null);
  }
}
