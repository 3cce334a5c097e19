import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ProcedureFileView } from '@akashi/contracts';
import { at, procedureApi } from '@akashi/contracts/api';
import { mayImportProcedures, procedureFields, type ProcedureField } from '@akashi/domain/procedure';
import type { TableEncoding, TableMapping } from '@akashi/domain/table';
import { Api, ApiProblem, Sending, Session, Upload, momentInJapan } from '@akashi/web-platform';
import { FollowedImport } from '@akashi/web-platform/files';
import {
  Button,
  CheckField,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  Steps,
  TextField,
  Toasts,
  inLang,
  texts,
  type Step,
} from '@akashi/web-ui';
import { ImportNote } from '@akashi/web-ui/job';
import { MappingWizard, toldFault, UnreadableFile } from '@akashi/web-ui/mapping';
import { refusalText } from '@akashi/web-ui/refusal';
import { FileFaults } from '../import/file-faults';
import { EncodingField } from '../import/encoding-field';
import { ReceiveFile } from '../import/receive-file';
import { importProceduresTexts } from './import-procedures.texts';
import { procedureFieldLabels } from './procedure-labels';

/** From a file to the procedures of an edition: columns, first rows, what cannot be read, and the right to the text. */
@Component({
  selector: 'ak-import-procedures-page',
  imports: [
    Button,
    CheckField,
    EncodingField,
    FileFaults,
    ImportNote,
    MappingWizard,
    Note,
    ProblemNote,
    ReceiveFile,
    Steps,
    TextField,
    UnreadableFile,
  ],
  templateUrl: './import-procedures-page.html',
  styleUrl: '../import/import-page.css',
  host: { class: 'bleed' },
})
export class ImportProceduresPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;
  private readonly refusal = refusalText();

  readonly editionId = input.required<string>();

  protected readonly t = texts(importProceduresTexts);
  protected readonly receiving = new Sending();
  protected readonly upload = new Upload();
  private readonly sent = signal<File | null>(null);
  protected readonly importing = new Sending();
  protected readonly followed = new FollowedImport(this.api);
  protected readonly fileName = signal('');
  protected readonly file = signal<ProcedureFileView | null>(null);
  protected readonly mapping = signal<TableMapping>({ sheets: [] });
  protected readonly keeps = signal(true);
  protected readonly keepName = signal('');
  protected readonly rightsHeld = signal(false);
  protected readonly rightsBasis = signal('');
  private readonly preview = resource({
    params: () => {
      const [file, mapping] = [this.file(), this.mapping() as TableMapping<ProcedureField>];
      return file ? { procedureFileId: file.id, mapping } : undefined;
    },
    loader: ({ params: { procedureFileId, mapping } }) => {
      const key = crypto.randomUUID();
      const address = at(procedureApi.preview, { procedureFileId });
      return this.followed.of(key, this.api.send(address, { mapping }, key));
    },
  });
  protected readonly seen = computed(() => (this.preview.hasValue() ? this.preview.value() : null));
  protected readonly news = computed(() => (this.seen()?.added ?? 0) + (this.seen()?.changed ?? 0));
  protected readonly fields = computed(() =>
    procedureFields.map(({ name, required, several }) => {
      return { name, required, several, label: inLang(procedureFieldLabels[name], this.lang()) };
    }),
  );
  protected readonly steps = computed((): readonly Step[] => {
    const now = this.file() ? 1 : 0;
    return [this.t().stepFile, this.t().stepMap, this.t().stepImport].map((name, index) => ({
      name,
      state: index < now ? 'done' : index === now ? 'now' : 'todo',
    }));
  });
  protected readonly sums = computed(() => {
    const [seen, t] = [this.seen(), this.t()];
    return [
      { label: t.added, count: seen?.added ?? 0, warns: false },
      { label: t.changed, count: seen?.changed ?? 0, warns: false },
      { label: t.unchanged, count: seen?.unchanged ?? 0, warns: false },
      { label: t.unreadable, count: seen?.faultTotal ?? 0, warns: (seen?.faultTotal ?? 0) > 0 },
    ];
  });
  protected readonly previewProblem = computed(() => {
    const error = this.preview.error();
    return error instanceof ApiProblem ? error.problem : null;
  });
  protected readonly mappingFaults = computed(() =>
    (this.seen()?.mappingFaults ?? []).map((fault) => toldFault(fault, procedureFieldLabels, this.lang())),
  );
  protected readonly dropReason = computed(() => (this.session.can('procedure.import') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.seen();
    if (!seen || this.receiving.busy()) return this.t().checking;
    if (seen.mappingFaults.length > 0) return this.t().columnsWrong;
    if (seen.faultTotal > 0) return this.t().faultsLeft(seen.faultTotal);
    const facts = { rightsHeld: this.rightsHeld(), rightsBasis: this.rightsBasis(), faults: 0, news: this.news() };
    return this.refusal(mayImportProcedures(facts));
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [
        { label: this.t().criteria, link: '/criteria' },
        { label: this.t().procedures, link: `/criteria/${this.editionId()}/procedures` },
        { label: this.t().title },
      ],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().stepImport }],
    }));
  }

  protected async take([file]: readonly File[], encoding?: TableEncoding): Promise<void> {
    if (!file) return;
    this.sent.set(file);
    this.fileName.set(file.name);
    const address = at(procedureApi.receive, { editionId: this.editionId() }, encoding ? { encoding } : {});
    const received = await this.receiving.run((key) => this.api.upload(address, file, { key, upload: this.upload }));
    if (!received) return;
    this.mapping.set(received.kept?.mapping ?? received.proposed);
    this.keepName.set(received.kept?.name ?? received.fileName.replace(/\.[^.]+$/, ''));
    this.rightsHeld.set(false);
    this.file.set(received);
  }

  /** The same file once more, as a person knows it to be written: what was read of it before is forgotten. */
  protected async readIn(encoding: TableEncoding): Promise<void> {
    const file = this.sent();
    if (file) await this.take([file], encoding);
  }

  protected again(): void {
    this.file.set(null);
    this.receiving.clear();
    this.importing.clear();
  }

  /** Whoever stops the look at a file has no use for it; an import that was stopped can be sent again as it stands. */
  protected async stop(): Promise<void> {
    const isLooking = !this.importing.busy();
    await this.followed.stop();
    if (isLooking) this.again();
  }

  protected sameText({ number, importedAt, byName }: ProcedureFileView['sameFile'][number]): string {
    return this.t().sameFile(number, momentInJapan(importedAt), byName);
  }

  protected async import(): Promise<void> {
    const [file, seen] = [this.file(), this.seen()];
    if (!file || !seen || this.importReason()) return;
    const body = {
      mapping: this.mapping() as TableMapping<ProcedureField>,
      rightsHeld: this.rightsHeld(),
      rightsBasis: this.rightsBasis().trim(),
      keepMappingAs: this.keeps() && this.keepName().trim() ? this.keepName().trim() : null,
      version: seen.version,
    };
    const address = at(procedureApi.import, { procedureFileId: file.id });
    const done = await this.importing.run(
      (key) => this.followed.of(key, this.api.send(address, body, key)),
      address.url,
    );
    // Another import came between: what this one would bring is counted anew, and can be sent then.
    if (!done) return void (this.importing.problem()?.code === 'stale-version' && this.preview.reload());
    this.toasts.show(this.t().done(done.added, done.changed));
    await this.router.navigate(['/criteria', this.editionId(), 'procedures']);
  }
}
