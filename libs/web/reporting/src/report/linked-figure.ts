import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { reportFigureLabels } from '@akashi/contracts';
import type { ReportFigureName } from '@akashi/domain/report';
import { Icon, Language } from '@akashi/web-ui';
import { pageAt } from '@akashi/web-platform';
import { ReportEditor } from './report-editor';

/** Where each figure is counted: the page with its rows. */
const sources: Readonly<Record<ReportFigureName, readonly [page: string, query?: Record<string, string>]>> = {
  designTests: ['matrix'],
  operationTests: ['matrix'],
  updateTests: ['matrix'],
  omissions: ['scope'],
  populations: ['populations'],
  sampleItems: ['populations'],
  deviations: ['findings', { tab: 'deviations' }],
  deviationsExplained: ['findings', { tab: 'deviations' }],
  findings: ['findings'],
};

/** A number of the report that nobody types: it is counted from the papers and leads to its rows. */
@Component({
  selector: 'ak-linked-figure',
  imports: [Icon, RouterLink],
  template: `<a class="lf" [routerLink]="link()" [queryParams]="query()" [attr.title]="name()"
    ><ak-icon name="chain" [size]="12" />{{ value().toLocaleString('en-US') }}<span class="vh"> {{ name() }}</span></a
  >`,
  styles: `
    .lf {
      display: inline-flex;
      align-items: center;
      gap: 3px;
      padding: 0 5px;
      border-radius: var(--ak-radius-s);
      background: var(--ak-accent-soft);
      color: var(--ak-wait-fg);
      line-height: 1.5;
      white-space: nowrap;
      letter-spacing: 0;
      text-decoration: none;
    }
    .lf:hover {
      text-decoration: underline;
    }
  `,
})
export class LinkedFigure {
  private readonly editor = inject(ReportEditor);
  private readonly language = inject(Language);

  readonly value = input.required<number>();
  readonly of = input.required<ReportFigureName>();

  protected readonly name = computed(() => reportFigureLabels[this.of()][this.language.lang()]);
  protected readonly link = computed(() => pageAt(this.editor.engagementId(), sources[this.of()][0]));
  protected readonly query = computed(() => sources[this.of()][1] ?? null);
}
