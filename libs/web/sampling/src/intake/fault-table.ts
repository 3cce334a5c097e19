import { Component, computed, inject, input } from '@angular/core';
import type { Fault } from '@akashi/contracts';
import { at, populationApi } from '@akashi/contracts/api';
import { faultListCsv, placesOf } from '@akashi/contracts/file-faults';
import { EngagementContext, Sending } from '@akashi/web-platform';
import { Downloads, saveFile } from '@akashi/web-platform/files';
import { Button, Language, ProblemNote, texts } from '@akashi/web-ui';
import { IntakeDraft } from './intake-draft';
import { lookQuery } from './reading-answers';

/** Every place of a file that keeps it out: what stands there, what would be right, and the list to send back to the client. */
@Component({
  selector: 'ak-fault-table',
  imports: [Button, ProblemNote],
  template: `
    <div class="row row--wrap">
      <h2>{{ t().title(total()) }}</h2>
      <span class="push"></span>
      <ak-button size="s" icon="download" [busy]="attempt.busy()" (press)="saveWorkbook()">{{
        t().workbook
      }}</ak-button>
      <ak-button size="s" icon="download" (press)="save()">{{ t().save }}</ak-button>
    </div>
    @if (total() > faults().length) {
      <p class="cap">{{ t().first(faults().length) }}</p>
    }
    <ak-problem-note [problem]="attempt.problem()" />
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="t().title(total())">
      <table class="table table--edge table--sticky">
        <thead>
          <tr>
            <th scope="col" class="num">{{ t().row }}</th>
            <th scope="col">{{ t().column }}</th>
            <th scope="col">{{ t().what }}</th>
            <th scope="col">{{ t().found }}</th>
            <th scope="col">{{ t().expected }}</th>
          </tr>
        </thead>
        <tbody>
          @for (fault of places(); track $index) {
            <tr>
              <th scope="row" class="num">{{ fault.row || t().whole }}</th>
              <td class="id">{{ fault.column }}</td>
              <td>
                {{ fault.what }}<span class="cap next">{{ fault.next }}</span>
              </td>
              <td class="value ink-bad">{{ fault.found }}</td>
              <td class="value">{{ fault.expected }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--ak-space-8);
      min-width: 0;
    }
    .scroll {
      max-height: 360px;
      overflow: auto;
      border: 1px solid var(--ak-border);
      border-radius: var(--ak-radius-m);
    }
    .next {
      display: block;
    }
    .value {
      max-width: 16em;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    th[scope='row'] {
      white-space: nowrap;
    }
  `,
})
export class FaultTable {
  readonly faults = input.required<readonly Fault[]>();
  /** Of the whole file; the first of them are here. */
  readonly total = input.required<number>();
  readonly fileName = input.required<string>();

  private readonly draft = inject(IntakeDraft);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  protected readonly attempt = new Sending();

  private readonly lang = inject(Language).lang;
  protected readonly t = texts({
    title: (count: number) => [
      `読めない箇所 ${count.toLocaleString('en-US')}件`,
      `${count.toLocaleString('en-US')} places that cannot be read`,
    ],
    first: (count: number) => [`先頭の ${count} 件を示しています。`, `The first ${count} are shown.`],
    workbook: ['指摘の一覧（xlsx）', 'Fault list (xlsx)'],
    save: ['指摘の一覧（csv）', 'Fault list (csv)'],
    list: ['指摘一覧', 'faults'],
    row: ['行', 'Row'],
    column: ['列', 'Column'],
    what: ['内容', 'What is wrong'],
    found: ['ファイルの値', 'In the file'],
    expected: ['正しい形', 'Would be right'],
    whole: ['全体', 'Whole file'],
  });
  protected readonly places = computed(() => placesOf(this.faults(), this.lang()));

  /** The file is read again where it was read: what the list tells is what its registration would say. */
  protected saveWorkbook(): void {
    const { file } = this.draft.fileForm.said();
    if (!file) return;
    const query = { ...lookQuery(this.draft.answers()), lang: this.lang() };
    const address = at(populationApi.faults, { engagementId: this.context.id() }, query);
    void this.attempt.run(() => this.downloads.convert(address, file));
  }

  protected save(): void {
    const csv = new Blob([faultListCsv(this.places(), this.lang())], { type: 'text/csv' });
    saveFile(csv, `${this.fileName().replace(/\.[^.]+$/u, '')}_${this.t().list}.csv`);
  }
}
