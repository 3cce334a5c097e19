import { Component, computed, inject, signal } from '@angular/core';
import {
  labelOf,
  reportPartLabels,
  reportStateLabels,
  type ReportContentView,
  type ReportView,
} from '@akashi/contracts';
import { at, reportApi } from '@akashi/contracts/api';
import type { ReportState } from '@akashi/domain/report';
import { Api, momentInJapan, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import { Button, Chip, Language, Note, ProblemNote, texts, type ChipState } from '@akashi/web-ui';
import { ReportEditor } from './report-editor';

const chips: Readonly<Record<ReportState, ChipState>> = {
  draft: 'doing',
  quality_reviewed: 'wait',
  approved: 'wait',
  issued: 'locked',
  superseded: 'omitted',
  replaced: 'back',
};

/** Every version that was composed, and in what it differs from the one that stands. */
@Component({
  selector: 'ak-report-versions',
  imports: [Button, Chip, Note, ProblemNote],
  template: `
    <ak-problem-note [problem]="reading.problem()" />
    @if (difference(); as found) {
      <ak-note kind="plain" icon="diff" [live]="true" [title]="t().differs(found.versionNo)">
        <p>{{ found.parts.length > 0 ? found.parts.join('、') : t().same }}</p>
        @if (found.replaced; as by) {
          <p>
            <b>{{ t().replaced(found.edition, by.edition, by.on) }}</b> <span lang="ja">{{ by.reason }}</span>
          </p>
        }
      </ak-note>
    }
    <table class="table table--edge">
      <thead>
        <tr>
          <th scope="col">{{ t().version }}</th>
          <th scope="col">{{ t().datedOn }}</th>
          <th scope="col">{{ t().composedAt }}</th>
          <th scope="col">{{ t().state }}</th>
          <th scope="col">
            <span class="vh">{{ t().compare }}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        @for (version of versions(); track version.id) {
          <tr>
            <th scope="row" class="id">{{ t().number(version.versionNo) }}</th>
            <td>
              <time class="id">{{ version.datedOn }}</time>
            </td>
            <td>
              <time class="id">{{ at(version.composedAt) }}</time>
            </td>
            <td>
              <ak-chip [state]="chips[version.state]">{{ states[version.state][lang()] }}</ak-chip>
              @if (version.state === 'issued' || version.state === 'replaced') {
                <span class="cap">{{ t().edition(version.edition) }}</span>
              }
            </td>
            <td>
              @if (version.state === 'replaced') {
                <ak-button kind="quiet" size="s" icon="download" [busy]="reading.busy()" (press)="download(version.id)"
                  >{{ t().old }}<span class="vh"> {{ t().edition(version.edition) }}</span></ak-button
                >
              }
              @if (version.id !== editor.report()?.id) {
                <ak-button kind="quiet" size="s" icon="diff" [busy]="reading.busy()" (press)="compare(version.id)"
                  >{{ t().compare }}<span class="vh"> {{ t().number(version.versionNo) }}</span></ak-button
                >
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    ak-note {
      margin: var(--ak-space-12) var(--ak-space-16);
    }
    td .cap {
      white-space: nowrap;
    }
  `,
  host: { style: 'display: block' },
})
export class ReportVersions {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  protected readonly editor = inject(ReportEditor);
  protected readonly lang = inject(Language).lang;

  protected readonly at = momentInJapan;
  protected readonly chips = chips;
  protected readonly states = reportStateLabels;
  protected readonly reading = new Sending();
  private readonly compared = signal<ReportView | null>(null);
  protected readonly t = texts({
    version: ['草案', 'Draft'],
    number: (n: number) => [`草案 ${n}`, `Draft ${n}`],
    datedOn: ['報告書の日付', 'Dated'],
    composedAt: ['作成', 'Composed'],
    state: ['状態', 'State'],
    edition: (n: number) => [`第${n}版`, `Version ${n}`],
    old: ['発行時の PDF', 'PDF as issued'],
    replaced: (before: number, after: number, on: string) => [
      `第${before}版は ${on} に第${after}版に置き換えられています`,
      `Version ${before} was replaced by version ${after} on ${on}`,
    ],
    compare: ['今の草案との差', 'Compare'],
    differs: (n: number) => [`草案 ${n}と今の内容で違うところ`, `Where draft ${n} differs from what stands`],
    same: ['内容は同じです。', 'The content is the same.'],
  });
  protected readonly versions = computed(() => this.editor.view()?.versions ?? []);
  protected readonly difference = computed(() => {
    const [before, standing] = [this.compared(), this.editor.report()];
    if (!before || !standing) return null;
    const parts = differingParts(before.content, standing.content);
    const { versionNo, replaced, content } = before;
    const names = parts.map((part) => labelOf(reportPartLabels, part)[this.lang()]);
    return { versionNo, replaced, edition: content.version, parts: names };
  });

  /** The replaced version, byte for byte as it was issued. */
  protected async download(id: string): Promise<void> {
    const path = { engagementId: this.editor.engagementId(), reportId: id, format: 'pdf' };
    await this.reading.run(() => this.downloads.fetch(at(reportApi.file, path)));
  }

  protected async compare(id: string): Promise<void> {
    const address = at(reportApi.view, { engagementId: this.editor.engagementId(), reportId: id });
    const before = await this.reading.run(() => this.api.ask(address));
    if (before) this.compared.set(before);
  }
}

function differingParts(before: ReportContentView, standing: ReportContentView): string[] {
  const names: Partial<Record<keyof ReportContentView, string>> = { counts: 'appendix', appendixRows: 'appendix' };
  const parts = (Object.keys(standing) as (keyof ReportContentView)[])
    .filter((part) => JSON.stringify(before[part]) !== JSON.stringify(standing[part]))
    .map((part) => names[part] ?? part);
  return [...new Set(parts)];
}
