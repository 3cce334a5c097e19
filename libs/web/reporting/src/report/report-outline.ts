import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { preIssueCheckLabels } from '@akashi/contracts';
import { printedSection } from '@akashi/domain/report';
import { Icon, Language, texts } from '@akashi/web-ui';
import { pageOfCheck } from './page-of-check';
import { ReportEditor } from './report-editor';
import { openSections, reportSections, type SectionId } from './report-sections';

/** 目次 with the state of each section, and below it what is checked before the issue, each leading to what is missing. */
@Component({
  selector: 'ak-report-outline',
  imports: [Icon, RouterLink],
  templateUrl: './report-outline.html',
  styleUrl: './report-outline.css',
})
export class ReportOutline {
  protected readonly editor = inject(ReportEditor);
  protected readonly lang = inject(Language).lang;

  readonly current = input.required<SectionId>();
  readonly go = output<SectionId>();
  /** What is missing can be mended on this page. */
  readonly mend = output<string>();

  protected readonly labels = preIssueCheckLabels;
  protected readonly t = texts({
    outline: ['報告書の目次', 'Contents of the report'],
    checked: ['確認済み', 'Checked'],
    open: ['要確認', 'To be checked'],
    typed: ['入力中', 'Being changed'],
    checks: (done: number, all: number) => [`発行前の確認 ${done} / ${all}`, `Checks before issue ${done} / ${all}`],
    count: (n: number) => [`${n.toLocaleString('en-US')}件`, n.toLocaleString('en-US')],
    missing: (n: number) => [`不足 ${n.toLocaleString('en-US')}件`, `${n.toLocaleString('en-US')} missing`],
  });
  protected readonly sections = computed(() => {
    const open = openSections(this.editor.checks());
    const typed: readonly string[] = this.editor.changed();
    const wording = this.editor.report()?.content.wording;
    if (!wording) return [];
    return reportSections.map((section) => ({
      ...printedSection(wording, section.id),
      id: section.id,
      state: typed.includes(section.id)
        ? ('typed' as const)
        : open.has(section.id)
          ? ('open' as const)
          : ('checked' as const),
    }));
  });
  /** What the firm does not look at is named in the table of the checks and counts nowhere. */
  protected readonly looked = computed(() => this.editor.checks().filter(({ level }) => level !== 'off'));
  /** What is missing stands first: the list is longer than its pane. */
  protected readonly lines = computed(() => [...this.looked()].sort((a, b) => Number(a.ok) - Number(b.ok)));
  protected readonly done = computed(() => this.looked().filter(({ ok }) => ok).length);
  protected readonly icons = { typed: 'pen', open: 'warn', checked: 'check' } as const;
  protected readonly inks = { typed: '', open: 'ink-warn', checked: 'ink-ok' } as const;

  protected linkTo(path: string): string {
    return pageOfCheck(this.editor.engagementId(), path);
  }
}
