import { Component, computed, inject, input } from '@angular/core';
import { preCheckLabels } from '@akashi/contracts';
import { at, statementApi } from '@akashi/contracts/api';
import { Api, Sending, problemOf } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, Language, Note, ProblemNote, ReadState, texts } from '@akashi/web-ui';
import { FaultReport } from './fault-report';
import { SendBack } from './send-back';

/** 事前点検 of a version, requirement by requirement: what the client may still mend, apart from what the audit found. */
@Component({
  selector: 'ak-pre-check-panel',
  imports: [Button, Chip, FaultReport, Note, ProblemNote, ReadState, SendBack],
  template: `
    <div class="pad">
      <ak-note kind="info" [title]="t().apart" />
      <ak-read-state [loading]="!read.hasValue()" [problem]="problem()" [rows]="7" (retry)="read.reload()" />
      @if (read.hasValue()) {
        <table class="table table--edge">
          <caption class="vh">
            {{
              t().title
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ t().requirement }}</th>
              <th scope="col">{{ t().state }}</th>
              <th scope="col" class="num">{{ t().places }}</th>
            </tr>
          </thead>
          <tbody>
            @for (line of lines(); track line.requirement) {
              <tr>
                <th scope="row">{{ line.label }}</th>
                <td>
                  <ak-chip [state]="line.count > 0 ? 'warn' : 'ok'">{{ line.count > 0 ? t().gap : t().met }}</ak-chip>
                </td>
                <td class="num">{{ line.count || '—' }}</td>
              </tr>
            }
          </tbody>
        </table>
        <div class="row row--wrap">
          <span class="cap">{{ t().gaps(gaps()) }}</span>
          @if (faults().length > 0 && versionNo() === latestNo()) {
            <ak-send-back
              [engagementId]="engagementId()"
              [fileName]="read.value()!.fileName"
              [faults]="faults()"
              [total]="faults().length"
              [latestNo]="latestNo()"
            />
          }
          <ak-button size="s" icon="download" [busy]="fetching.busy()" (press)="fetch('xlsx')">{{
            t().xlsx
          }}</ak-button>
          <ak-button size="s" kind="quiet" icon="download" [busy]="fetching.busy()" (press)="fetch('csv')">{{
            t().csv
          }}</ak-button>
        </div>
        <ak-problem-note [problem]="fetching.problem()" />
      }
    </div>
    @if (faults().length > 0) {
      <ak-fault-report class="list" [faults]="faults()" [total]="faults().length" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      min-height: 0;
      overflow: auto;
    }
    .pad {
      display: grid;
      gap: var(--ak-space-12);
      padding: var(--ak-space-16) var(--ak-space-24);
    }
    .list {
      min-height: 320px;
    }
  `,
})
export class PreCheckPanel {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly lang = inject(Language).lang;
  protected readonly fetching = new Sending();

  readonly engagementId = input.required<string>();
  readonly versionNo = input.required<number>();
  /** Number of the latest version: an older one is sent back no more. */
  readonly latestNo = input.required<number>();

  protected readonly t = texts({
    title: ['事前点検', 'Pre-check'],
    apart: [
      '事前点検は、言明書の書き方の点検です。監査の手続の結果ではなく、実施結果報告書に含まれません。',
      'The pre-check looks at how the statement is written. It is no result of the audit and no part of its report.',
    ],
    requirement: ['基本言明要件', 'Requirement'],
    state: ['点検', 'Check'],
    places: ['箇所', 'Places'],
    met: ['満たす', 'Met'],
    gap: ['不足', 'Gap'],
    gaps: (n: number) => [
      n === 0 ? '不足している要件はありません。' : `${n}つの要件に不足があります。`,
      n === 0 ? 'Every requirement is met.' : `${n} requirements have gaps.`,
    ],
    xlsx: ['点検結果（xlsx）', 'Pre-check (xlsx)'],
    csv: ['点検結果（csv）', 'Pre-check (csv)'],
  });
  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly read = this.api.read(() => at(statementApi.preCheck, this.path(), { version: this.versionNo() }));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly lines = computed(() =>
    (this.read.value()?.lines ?? []).map(({ requirement, faults }) => ({
      requirement,
      label: preCheckLabels[requirement][this.lang()],
      count: faults.length,
    })),
  );
  protected readonly gaps = computed(() => this.lines().filter(({ count }) => count > 0).length);
  protected readonly faults = computed(() => (this.read.value()?.lines ?? []).flatMap(({ faults }) => faults));

  protected fetch(format: 'csv' | 'xlsx'): Promise<unknown> {
    const query = { version: this.versionNo(), format, lang: this.lang() };
    return this.fetching.run(() => this.downloads.fetch(at(statementApi.preCheckFile, this.path(), query)));
  }
}
