import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { StatementColumnsView, StatementPreviewView } from '@akashi/contracts';
import { at, editionApi, statementApi, type Address, type BodyOf, type Operation } from '@akashi/contracts/api';
import type { TableMapping } from '@akashi/domain/table';
import { Api, EngagementContext, Sending, problemOf } from '@akashi/web-platform';
import { Upload } from '@akashi/web-platform/upload';
import { Downloads, FollowedImport } from '@akashi/web-platform/files';
import { Button, Language, PageFrame, ProblemNote, ReadState, SelectField, Toasts, texts } from '@akashi/web-ui';
import { Steps } from '@akashi/web-ui/steps';
import { FileDrop } from '@akashi/web-ui/file';
import { ImportNote, UploadNote } from '@akashi/web-ui/job';
import { refusalText } from '@akashi/web-ui/refusal';
import { chapterNames, criteriaByKey, type CriterionLine } from '../criteria';
import { FaultReport } from './fault-report';
import { ImportedStatement } from './imported-statement';
import { selectionRows } from './selection-rows';
import { StatementMapping } from './statement-mapping';
import { StatementReview } from './statement-review';
import { SubmittedStatements } from './submitted-statements';
import { latestOf, mayImportNow, stageOf, stepsAt } from './import-stage';
import { statementPageTexts } from './statement-page.texts';

/** The client's statement: its template, the look at a file before its import, and what each version says. */
@Component({
  selector: 'ak-statement-page',
  imports: [
    Button,
    FaultReport,
    FileDrop,
    ImportNote,
    ImportedStatement,
    ProblemNote,
    ReadState,
    SelectField,
    StatementMapping,
    StatementReview,
    Steps,
    SubmittedStatements,
    UploadNote,
  ],
  templateUrl: './statement-page.html',
  styleUrl: './statement-page.css',
  host: { class: 'bleed' },
})
export class StatementPage {
  private readonly api = inject(Api);
  private readonly downloads = inject(Downloads);
  private readonly context = inject(EngagementContext);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly chooser = viewChild<ElementRef<HTMLInputElement>>('chooser');
  protected readonly lang = inject(Language).lang;
  private readonly said = refusalText();
  protected readonly sending = new Sending();
  protected readonly upload = new Upload();
  protected readonly followed = new FollowedImport(this.api);
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
  /** Before the statement is here it is taken to be of the engagement's edition: both are read at once. */
  private readonly editionId = computed(() => this.statement()?.editionId ?? this.context.current()?.editionId);
  private readonly criteria = this.api.read(() => {
    const editionId = this.editionId();
    return editionId ? at(editionApi.criteria, { editionId }) : undefined;
  });
  protected readonly problem = computed(() => problemOf(this.page.error() ?? this.criteria.error()));
  protected readonly chosen = signal<File | null>(null);
  protected readonly preview = signal<StatementPreviewView | null>(null);
  /** The columns of a file of the client's own layout, and how they are read. */
  protected readonly columns = signal<StatementColumnsView | null>(null);
  protected readonly mapping = signal<TableMapping>({ sheets: [] });
  protected readonly fileName = computed(() => this.chosen()?.name ?? '');
  protected readonly layout = computed(() => (this.columns() ? { mapping: JSON.stringify(this.mapping()) } : {}));
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
  protected readonly stage = computed(() =>
    stageOf({
      asksForColumns: this.columns() !== null,
      isPreviewed: this.preview() !== null,
      isBusy: this.sending.busy(),
      isRefused: this.sending.problem() !== null,
      faults: this.faults().length,
      isImported: this.statement() !== null,
    }),
  );
  protected readonly latestNo = computed(() => latestOf(this.page.value()?.versions ?? []));
  protected readonly steps = computed(() => stepsAt(this.stage(), this.t()));
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
    return this.said(mayImportNow(engagement));
  });
  /** Why the file that was looked at cannot be imported as it is. */
  protected readonly importReason = computed(() => {
    const preview = this.preview();
    if (this.reason() || !preview) return this.reason();
    if (preview.importedAs !== null) return this.t().sameFile(preview.importedAs);
    return preview.stopTotal > 0 ? this.t().stops(preview.stopTotal) : '';
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
        ...(this.stage() === 'imported'
          ? [
              { keys: 'J K', label: this.t().upDown },
              { keys: 'Ctrl+F', label: this.t().find },
            ]
          : []),
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

  /** Looks at a file: nothing is imported by choosing it. */
  protected async take(files: readonly File[] | FileList | null): Promise<void> {
    const file = files?.[0];
    const chooser = this.chooser()?.nativeElement;
    if (!file) return;
    this.back();
    this.chosen.set(file);
    // The same file can be chosen again once it was corrected.
    const answer = this.look();
    if (chooser) chooser.value = '';
    await answer;
    if (this.sending.problem()?.facts?.['rule'] === 'wrong-layout') await this.askForColumns(file);
  }

  /** What an import would say; a file of the client's own layout is read by the mapping that stands. */
  protected async look(): Promise<void> {
    const file = this.chosen();
    if (!file) return;
    const address = at(statementApi.preview, this.path(), this.layout());
    const preview = await this.send(address, file);
    if (!preview && (this.wasCancelled() || !this.sending.problem())) this.back();
    this.preview.set(preview ?? null);
  }

  private async askForColumns(file: File): Promise<void> {
    const address = at(statementApi.columns, this.path());
    const columns = await this.send(address, file);
    if (!columns && !this.sending.problem()) this.back();
    if (!columns) return;
    this.mapping.set(columns.mapping);
    this.columns.set(columns);
  }

  private send<O extends Operation<'POST', string, Blob>>(address: Address<O>, file: BodyOf<O> & File) {
    return this.sending.run(
      (key) => this.followed.of(key, this.api.upload(address, file, { key, upload: this.upload })),
      address.url,
    );
  }

  private wasCancelled(): boolean {
    const isSo = this.sending.problem()?.code === 'import.was-cancelled';
    if (isSo) this.toasts.show(this.t().cancelled);
    return isSo;
  }

  protected toColumns(): void {
    this.sending.clear();
    this.preview.set(null);
  }

  protected async import(): Promise<void> {
    const [file, preview] = [this.chosen(), this.preview()];
    if (!file || !preview || this.importReason()) return;
    const address = at(statementApi.import, this.path(), { ...this.layout(), reviewed: preview.reviewed });
    const done = await this.send(address, file);
    // What was looked at stays: it can be imported again, or left.
    if (!done) return void (this.wasCancelled() && this.sending.clear());
    this.back();
    this.toasts.show(this.t().done(done.statement.versionNo, done.statement.controlCount));
    if (this.version()) await this.show('');
    else this.page.reload();
    await this.context.refresh();
  }

  protected back(): void {
    this.sending.clear();
    this.chosen.set(null);
    this.preview.set(null);
    this.columns.set(null);
  }

  protected show(versionNo: string): Promise<boolean> {
    return this.router.navigate([], { queryParams: { version: versionNo || null }, replaceUrl: true });
  }

  protected template(lang: 'ja' | 'en'): Promise<unknown> {
    return this.fetching.run(() => this.downloads.fetch(at(statementApi.template, this.path(), { lang })));
  }

  protected file(): Promise<unknown> {
    return this.fetching.run(() =>
      this.downloads.fetch(at(statementApi.file, this.path(), { version: this.statement()?.versionNo ?? 0 })),
    );
  }

  protected go(page: string): void {
    void this.router.navigate(['/engagements', this.engagementId(), ...page.split('/')]);
  }
}
