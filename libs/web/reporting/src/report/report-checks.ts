import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { preIssueCheckLabels, preIssueLevelLabels, preIssueLinkLabels } from '@akashi/contracts';
import { momentInJapan } from '@akashi/web-platform';
import { Chip, Language, ReadState, texts } from '@akashi/web-ui';
import { pageOfCheck } from './page-of-check';
import { ReportEditor } from './report-editor';

/** 発行前の確認 in full: everything that is looked at, what is missing, and the way to where it is mended. */
@Component({
  selector: 'ak-report-checks',
  imports: [Chip, ReadState, RouterLink],
  template: `
    @if (editor.checks().length > 0) {
      <table class="table table--edge">
        <thead>
          <tr>
            <th scope="col">{{ t().check }}</th>
            <th scope="col" class="num">{{ t().of }}</th>
            <th scope="col">{{ t().state }}</th>
            <th scope="col">{{ t().mend }}</th>
          </tr>
        </thead>
        <tbody>
          @for (check of editor.checks(); track check.code) {
            <tr>
              <th scope="row">
                {{ labels[check.code][lang()] }}
                @if (check.found.length > 0) {
                  <span class="found">{{ t().found(check.found.join(lang() === 'ja' ? '、' : ', ')) }}</span>
                }
              </th>
              <td class="num">{{ check.of.toLocaleString('en-US') }}</td>
              <td>
                @if (check.level === 'off') {
                  <ak-chip state="idle">{{ levels.off[lang()] }}</ak-chip>
                } @else if (check.of === 0) {
                  <ak-chip state="omitted">{{ t().none }}</ak-chip>
                } @else if (check.ok) {
                  <ak-chip state="ok">{{ t().ok }}</ak-chip>
                } @else {
                  <ak-chip state="warn">{{
                    check.level === 'warning' ? levels.warning[lang()] : t().missing(check.count)
                  }}</ak-chip>
                }
              </td>
              <td>
                @if (!check.ok && check.path !== 'report') {
                  <a [attr.data-check]="labels[check.code][lang()]" [routerLink]="linkTo(check.path)">{{
                    links[check.link][lang()]
                  }}</a>
                } @else if (!check.ok) {
                  <button
                    class="mend"
                    type="button"
                    [attr.data-check]="labels[check.code][lang()]"
                    (click)="mend.emit(check.link)"
                  >
                    {{ links[check.link][lang()] }}
                  </button>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
      @if (acknowledged(); as set) {
        <section [attr.aria-label]="t().letPass">
          <h2>{{ t().letPass }}</h2>
          <p class="cap">{{ t().by(set.byName, at(set.at)) }}</p>
          <dl>
            @for (one of set.warnings; track one.code) {
              <div>
                <dt>{{ t().warning(labels[one.code][lang()], one.count) }}</dt>
                <dd>{{ one.reason || t().noReason }}</dd>
              </div>
            }
          </dl>
        </section>
      }
    } @else {
      <ak-read-state [loading]="true" [problem]="editor.checksProblem()" (retry)="editor.reload()" />
    }
  `,
  styles: `
    td {
      white-space: nowrap;
    }
    section {
      display: grid;
      gap: var(--ak-space-8);
      padding: var(--ak-space-16) var(--ak-space-24);
    }
    dl {
      display: grid;
      gap: var(--ak-space-8);
    }
    dd {
      color: var(--ak-text-2);
    }
    .found {
      display: block;
      color: var(--ak-text-2);
      font-weight: 400;
    }
    .mend {
      padding: 0;
      border: 0;
      background: none;
      color: var(--ak-accent);
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
  `,
  host: { style: 'display: block' },
})
export class ReportChecks {
  protected readonly editor = inject(ReportEditor);
  protected readonly lang = inject(Language).lang;

  /** What is missing is mended on this page: the letter, the report itself, the quality review. */
  readonly mend = output<string>();

  protected readonly labels = preIssueCheckLabels;
  protected readonly levels = preIssueLevelLabels;
  protected readonly links = preIssueLinkLabels;
  protected readonly at = momentInJapan;
  protected readonly t = texts({
    check: ['確認すること', 'Check'],
    of: ['対象', 'Of'],
    state: ['状態', 'State'],
    mend: ['直すところ', 'Where to mend'],
    ok: ['確認済み', 'Checked'],
    none: ['対象なし', 'Nothing to check'],
    found: (letters: string) => [`印刷できない文字: ${letters}`, `Cannot be printed: ${letters}`],
    letPass: ['承認のときに確認した警告', 'Warnings acknowledged with the approval'],
    by: (name: string, when: string) => [`${name} ${when}`, `${name}, ${when}`],
    warning: (label: string, n: number) => [`${label}（${n}件）`, `${label} (${n})`],
    noReason: ['理由の記載なし', 'No reason given'],
    missing: (n: number) => [`不足 ${n.toLocaleString('en-US')}件`, `${n.toLocaleString('en-US')} missing`],
  });

  /** What was let pass at the approval; it stays though the checks say otherwise today. */
  protected readonly acknowledged = computed(() => {
    const report = this.editor.report();
    const isApproved = report?.state === 'approved' || report?.state === 'issued' || report?.state === 'replaced';
    return isApproved ? report.acknowledgement : null;
  });

  protected linkTo(path: string): string {
    return pageOfCheck(this.editor.engagementId(), path);
  }
}
