import { Component, computed, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import {
  labelOf,
  reportPartLabels,
  reportStateLabels,
  type CorrectionView,
  type JobView,
  type ReportView,
} from '@akashi/contracts';
import { at, reportApi } from '@akashi/contracts/api';
import { followJob } from '@akashi/web-data/jobs';
import { EngagementContext, Sending } from '@akashi/web-platform';
import { Downloads } from '@akashi/web-platform/files';
import {
  Button,
  Chip,
  Dialogs,
  EmptyState,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  ReadState,
  ShortcutKey,
  Toasts,
  texts,
} from '@akashi/web-ui';
import { JobNote } from '@akashi/web-ui/job';
import { TabBody, Tabs } from '@akashi/web-ui/tabs';
import { CreateExportDialog, type CreateExportAsk } from '../export/create-export-dialog';
import { CorrectionPanel } from '../correction/correction-panel';
import { OpenCorrectionDialog, type OpenCorrectionAsk } from '../correction/open-correction-dialog';
import { ExportPanel } from '../export/export-panel';
import { LetterPanel } from '../letter/letter-panel';
import { walkChecks, walkKeys } from './check-walk';
import { ReportBody } from './report-body';
import { ReportChecks } from './report-checks';
import { ReportEditor } from './report-editor';
import { reportMoves } from './report-moves';
import { ReportOutline } from './report-outline';
import { reportPageTexts } from './report-page-texts';
import { ReportPreview } from './report-preview';
import { reportSections, type SectionId } from './report-sections';
import { ReportSignatures } from './report-signatures';
import { ReportActions } from './report-actions';
import { ReportVersions } from './report-versions';
import { WordTemplate } from '../template/word-template';

const tabIds = ['body', 'checks', 'letter', 'export', 'correction', 'versions'] as const;

/** 実施結果報告書: its sections with linked figures, what is missing, how it looks on paper, and its signatures. */
@Component({
  selector: 'ak-report-page',
  imports: [
    Button,
    Chip,
    CorrectionPanel,
    EmptyState,
    ExportPanel,
    JobNote,
    LetterPanel,
    Note,
    ProblemNote,
    ReadState,
    ReportBody,
    ReportChecks,
    ReportOutline,
    ReportPreview,
    ReportSignatures,
    ReportVersions,
    ShortcutKey,
    TabBody,
    Tabs,
    WordTemplate,
  ],
  providers: [ReportEditor, ReportActions],
  templateUrl: './report-page.html',
  styleUrl: './report-page.css',
  host: { class: 'bleed' },
})
export class ReportPage {
  private readonly context = inject(EngagementContext);
  private readonly downloads = inject(Downloads);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly editor = inject(ReportEditor);
  protected readonly actions = inject(ReportActions);
  protected readonly moves = reportMoves();
  protected readonly issue = followJob('report.issue', (job) => this.issueEnded(job));
  private readonly lang = inject(Language).lang;
  private readonly pane = viewChild<ElementRef<HTMLElement>>('pane');
  private readonly links = viewChild(ExportPanel);

  readonly engagementId = input.required<string>();
  readonly tab = input<string>();

  protected readonly section = signal<SectionId>('s1');
  protected readonly sheet = signal(1);
  /** The check that a key led to, as it is read out. */
  protected readonly walked = signal('');
  protected readonly printing = new Sending();
  protected readonly t = texts(reportPageTexts);
  protected readonly report = this.editor.report;
  protected readonly tabInUse = computed(() => tabIds.find((id) => id === this.tab()) ?? 'body');
  protected readonly open = computed(() => this.editor.checks().filter(({ ok, level }) => !ok && level === 'blocking'));
  /** Issued already: from here on it can be found to be wrong. */
  private readonly hasCorrections = computed(() =>
    (this.editor.view()?.versions ?? []).some(({ state }) => state === 'issued' || state === 'replaced'),
  );
  protected readonly correction = computed(() => this.editor.view()?.correction ?? null);
  protected readonly hasDocument = computed(() => (this.report()?.files ?? []).some(({ format }) => format === 'docx'));
  protected readonly mayCorrect = computed(
    () => this.report()?.state === 'issued' && !this.correction() && this.context.can('correction.open'),
  );
  protected readonly tabs = computed(() => {
    const t = this.t();
    const missing = this.open().length;
    return [
      { id: 'body', label: t.body },
      missing > 0 ? { id: 'checks', label: t.checks, count: missing, hot: true } : { id: 'checks', label: t.checks },
      { id: 'letter', label: t.letter },
      { id: 'export', label: t.export },
      ...(this.hasCorrections() ? [{ id: 'correction', label: t.correction }] : []),
      { id: 'versions', label: t.versions, count: this.editor.view()?.versions.length ?? 0 },
    ];
  });
  protected readonly stateName = computed(() => {
    const report = this.report();
    if (!report) return '';
    const state = reportStateLabels[report.state][this.lang()];
    const { version } = report.content;
    return report.state === 'issued'
      ? this.t().version(version, state)
      : this.t().draft(version, report.versionNo, state);
  });
  protected readonly outdated = computed(() =>
    (this.report()?.changed ?? []).map((part) => labelOf(reportPartLabels, part)[this.lang()]).join('、'),
  );
  /** An issue under way; or one that failed, until there is another version. */
  protected readonly issuing = computed(() => {
    const job = this.issue.shown();
    const report = this.report();
    const isOfThis = job?.subjectId === report?.id && report?.state === 'approved';
    return job && (this.issue.isOpen() || isOfThis) ? job : null;
  });
  protected readonly stepName = computed(() => this.t()[`step_${this.moves.next()}`]);

  constructor() {
    effect(() => this.editor.engagementId.set(this.engagementId()));
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        ...walkKeys(this.editor.checks(), this.t()),
        { keys: 'Ctrl+Alt+P', label: this.t().match },
        { keys: 'Ctrl+Enter', label: this.stepName(), quiet: true },
      ],
      commands: this.report()
        ? [{ id: 'report-pdf', label: this.t().pdf, icon: 'download', run: () => void this.print() }]
        : [],
      facts: this.report() ? [{ text: this.t().checked(this.open().length), icon: 'chain' }] : [],
    }));
  }

  protected chooseTab(tab: string | undefined): void {
    if (tab === undefined || tab === this.tabInUse()) return;
    const queryParams = { tab: tab === 'body' ? null : tab };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected goTo(section: SectionId): void {
    this.section.set(section);
    this.matchPreview();
    this.chooseTab('body');
    setTimeout(() => {
      const pane = this.pane()?.nativeElement;
      const place = this.host.querySelector(`#section-${section}`);
      // Only the pane scrolls: scrollIntoView would push the frame around it away.
      if (pane && place) pane.scrollTop += place.getBoundingClientRect().top - pane.getBoundingClientRect().top - 40;
    });
  }

  /** What a check wants that is mended on this page. */
  protected mend(link: string): void {
    if (link === 'letter') this.chooseTab('letter');
    else if (link === 'report') this.goTo('s6');
    else this.host.querySelector<HTMLElement>('.head .btn--primary')?.focus();
  }

  /** Shows the sheet of the section that is read. */
  protected matchPreview(): void {
    const line = reportSections.find(({ id }) => id === this.section());
    this.sheet.set(line?.sheet ?? 0);
  }

  /** The section at the top of the pane is the one that is read. */
  protected follow(): void {
    const pane = this.pane()?.nativeElement;
    if (!pane || this.tabInUse() !== 'body') return;
    const top = pane.getBoundingClientRect().top + 80;
    const read = [...reportSections].reverse().find(({ id }) => {
      const place = this.host.querySelector(`#section-${id}`)?.getBoundingClientRect();
      return place !== undefined && place.top <= top;
    });
    if (!read || read.id === this.section()) return;
    this.section.set(read.id);
    this.matchPreview();
  }

  /** To the next unmet check, or to the one before; Enter then opens where it is mended. */
  protected walk(step: 1 | -1): void {
    const found = walkChecks(this.host, step);
    this.walked.set(found ? this.t().walked(found.text, found.at, found.of) : this.t().checked(this.open().length));
    if (!found) this.chooseTab('checks');
  }

  protected async step(): Promise<void> {
    const report = this.report();
    const t = this.t();
    const move = this.moves.next();
    if (move === 'compose' || !report) this.say(await this.actions.compose(), t.composed);
    else if (move === 'quality-review') this.say(await this.actions.qualityReview(report), t.reviewed);
    else if (move === 'approve') this.say(await this.actions.approve(report), t.approved);
    else if (move === 'issue') await this.askIssue(report);
    else await this.makeLink();
  }

  protected async compose(): Promise<void> {
    this.say(await this.actions.compose(), this.t().composed);
  }

  protected async print(format: 'pdf' | 'docx' = 'pdf'): Promise<void> {
    const report = this.report();
    if (!report) return;
    const path = { engagementId: this.engagementId(), reportId: report.id };
    const isKept = report.files.some((file) => file.format === format);
    const drawn = format === 'pdf' ? reportApi.preview : reportApi.previewDocx;
    await this.printing.run(() =>
      isKept ? this.downloads.fetch(at(reportApi.file, { ...path, format })) : this.downloads.fetch(at(drawn, path)),
    );
  }

  /** The issued version turns out to be wrong. */
  protected async correct(): Promise<void> {
    const [report, view] = [this.report(), this.editor.view()];
    if (!report || !view) return;
    const { engagementState } = view;
    const ask: OpenCorrectionAsk = { engagementId: this.engagementId(), engagementState, report };
    const opened = await this.dialogs.open<CorrectionView, OpenCorrectionAsk>(OpenCorrectionDialog, ask);
    this.editor.reload();
    if (opened) this.chooseTab('correction');
    this.say(opened, this.t().correctionOpened);
  }

  private async askIssue(report: ReportView): Promise<void> {
    const job = await this.actions.issue(report);
    if (job) this.issue.take(job);
  }

  private issueEnded({ state }: JobView): void {
    this.editor.reload();
    if (state === 'done') this.toasts.show(this.t().issued);
    if (state === 'cancelled') this.toasts.show(this.t().cancelled);
  }

  private async makeLink(): Promise<void> {
    this.chooseTab('export');
    const ask: CreateExportAsk = { engagementId: this.engagementId() };
    await this.dialogs.open(CreateExportDialog, ask);
    // The tab was drawn behind the dialog, before there was a link.
    this.links()?.refresh();
  }

  private say(done: object | undefined, sentence: string): void {
    if (done) this.toasts.show(sentence);
  }
}
