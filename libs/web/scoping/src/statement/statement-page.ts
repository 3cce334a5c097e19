import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { Fault } from '@akashi/contracts';
import { at, editionApi, statementApi } from '@akashi/contracts/api';
import { mayImportStatement } from '@akashi/domain/statement';
import { Api, EngagementContext, Sending, problemOf } from '@akashi/web-platform';
import {
  Button,
  FileDrop,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  ReadState,
  SelectField,
  Skeleton,
  Steps,
  Toasts,
  texts,
  type Step,
} from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { chapterNames, criteriaByKey, type CriterionLine } from '../criteria';
import { saveText } from '../save-text';
import { FaultReport } from './fault-report';
import { faultsAsCsv } from './fault-groups';
import { SelectionBrowser } from './selection-browser';
import { selectionRows } from './selection-rows';
import { StatementSumsBar } from './statement-sums-bar';
import { statementPageTexts } from './statement-page.texts';

/** The client's statement: its template, its import with every fault by cell, and what it adds up to. */
@Component({
  selector: 'ak-statement-page',
  imports: [
    Button,
    FaultReport,
    FileDrop,
    Note,
    ProblemNote,
    ReadState,
    SelectField,
    SelectionBrowser,
    Skeleton,
    StatementSumsBar,
    Steps,
  ],
  templateUrl: './statement-page.html',
  styleUrl: './statement-page.css',
  host: { class: 'bleed' },
})
export class StatementPage {
  private readonly api = inject(Api);
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly chooser = viewChild<ElementRef<HTMLInputElement>>('chooser');
  protected readonly lang = inject(Language).lang;
  private readonly said = refusalText();
  protected readonly sending = new Sending();
  protected readonly fetching = new Sending();

  readonly engagementId = input.required<string>();
  /** Number of the version asked for; the latest when absent. */
  readonly version = input<string>();

  private readonly path = computed(() => ({ engagementId: this.engagementId() }));
  protected readonly page = this.api.read(() => {
    const version = this.version();
    return at(statementApi.view, this.path(), version ? { version: Number(version) } : {});
  });
  protected readonly statement = computed(() => (this.page.hasValue() ? this.page.value().statement : null));
  private readonly criteria = this.api.read(() => {
    const editionId = this.statement()?.editionId;
    return editionId ? at(editionApi.criteria, { editionId }) : undefined;
  });
  protected readonly problem = computed(() => problemOf(this.page.error() ?? this.criteria.error()));
  protected readonly fileName = signal('');
  protected readonly warnings = signal<readonly Fault[]>([]);
  protected readonly showsWarnings = signal(false);
  protected readonly t = texts(statementPageTexts);

  /** The faults of the file just refused; they stay until another file is chosen. */
  protected readonly faults = computed(() => this.sending.problem()?.faults ?? []);
  protected readonly faultTotal = computed(() =>
    Number(this.sending.problem()?.facts?.['total'] ?? this.faults().length),
  );
  private readonly byKey = computed(() =>
    this.criteria.hasValue() ? criteriaByKey(this.criteria.value()) : new Map<string, CriterionLine>(),
  );
  protected readonly names = computed(() => chapterNames(this.byKey()));
  protected readonly rows = computed(() => {
    const statement = this.statement();
    return statement && this.criteria.hasValue() ? selectionRows(statement, this.byKey()) : [];
  });
  protected readonly stage = computed(() => {
    if (this.sending.busy()) return 'reading' as const;
    if (this.sending.problem()) return this.faults().length > 0 ? ('faults' as const) : ('refused' as const);
    return this.statement() ? ('imported' as const) : ('empty' as const);
  });
  protected readonly steps = computed((): readonly Step[] => {
    const t = this.t();
    const at = { empty: 0, reading: 1, refused: 1, faults: 1, imported: 3 }[this.stage()];
    return [t.stepFile, t.stepCheck, t.stepImport, t.stepScope].map((name, index) => ({
      name,
      state: index < at ? 'done' : index === at ? 'now' : 'todo',
    }));
  });
  protected readonly versions = computed(() =>
    (this.page.value()?.versions ?? []).map(({ versionNo, fileName }) => ({
      value: String(versionNo),
      label: `v${versionNo}　${fileName}`,
    })),
  );
  protected readonly reason = computed(() => {
    const engagement = this.context.current();
    if (!engagement) return '';
    if (!engagement.permissions.includes('statement.import')) return this.t().noRight;
    return this.said(
      mayImportStatement({
        engagementState: engagement.state,
        editionId: engagement.editionId,
        pinnedEditionId: null,
        fileAlreadyImported: false,
        faults: [],
      }),
    );
  });
  protected readonly caption = computed(() => {
    if (this.fileName() && this.stage() !== 'imported') return this.fileName();
    const it = this.statement();
    if (!it) return this.t().none;
    const at = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' });
    return this.t().importedBy(it.versionNo, it.fileName, at.format(new Date(it.importedAt)), it.importedBy);
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [{ label: this.t().title }],
      keys: [
        { keys: 'Ctrl+U', label: this.t().choose },
        { keys: '[ ]', label: this.t().move },
      ],
      commands: [
        { id: 'import-statement', label: this.t().choose, icon: 'upload', keys: 'Ctrl+U', run: () => this.choose() },
        { id: 'statement-template', label: this.t().template, icon: 'download', run: () => void this.template('ja') },
      ],
      facts: this.statement() ? [{ text: this.t().fact(this.statement()?.controlCount ?? 0), icon: 'doc' }] : [],
    }));
  }

  protected choose(): void {
    if (!this.reason()) this.chooser()?.nativeElement.click();
  }

  protected async take(files: readonly File[] | FileList | null): Promise<void> {
    const file = files?.[0];
    const chooser = this.chooser()?.nativeElement;
    if (!file) return;
    this.fileName.set(file.name);
    const done = await this.sending.run((key) => this.api.sendFile(at(statementApi.import, this.path()), file, key));
    // The same file can be chosen again once it was corrected.
    if (chooser) chooser.value = '';
    if (!done) return;
    this.warnings.set(done.warnings);
    this.toasts.show(this.t().done(done.statement.versionNo, done.statement.controlCount));
    if (this.version()) await this.show('');
    else this.page.reload();
    await this.context.refresh();
  }

  protected back(): void {
    this.sending.clear();
    this.fileName.set('');
  }

  protected show(versionNo: string): Promise<boolean> {
    return this.router.navigate([], { queryParams: { version: versionNo || null }, replaceUrl: true });
  }

  protected template(lang: 'ja' | 'en'): Promise<unknown> {
    return this.fetching.run(() => this.api.fetchFile(at(statementApi.template, this.path(), { lang })));
  }

  protected file(): Promise<unknown> {
    return this.fetching.run(() =>
      this.api.fetchFile(at(statementApi.file, this.path(), { version: this.statement()?.versionNo ?? 0 })),
    );
  }

  protected saveFaults(): void {
    saveText(`${this.t().faultFile}.csv`, faultsAsCsv(this.faults(), this.lang()));
  }

  protected toScope(): void {
    void this.router.navigate(['/engagements', this.engagementId(), 'scope']);
  }
}
