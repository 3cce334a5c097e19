import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { MappingFileView } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import {
  mappingFileFields,
  mayImportMapping,
  type ConfirmedBy,
  type MappingFileField,
} from '@akashi/domain/mapping-file';
import type { TableEncoding, TableMapping } from '@akashi/domain/table';
import { Api, ApiProblem, Sending, Session, Upload } from '@akashi/web-platform';
import { FollowedImport } from '@akashi/web-platform/files';
import {
  Button,
  CheckField,
  Language,
  Note,
  PageFrame,
  ProblemNote,
  SegmentedChoice,
  Steps,
  TextField,
  Toasts,
  inLang,
  texts,
  type ChoiceOption,
  type Step,
} from '@akashi/web-ui';
import { ImportNote } from '@akashi/web-ui/job';
import { MappingWizard, toldFault, UnreadableFile } from '@akashi/web-ui/mapping';
import { refusalText } from '@akashi/web-ui/refusal';
import { FileFaults } from '../import/file-faults';
import { EncodingField } from '../import/encoding-field';
import { ReceiveFile } from '../import/receive-file';
import { importMappingTexts, mappingFileFieldLabels } from './import-mapping.texts';

/** From a file to the mapping of two editions: columns, first rows, what cannot be read, and what counts as confirmed. */
@Component({
  selector: 'ak-import-mapping-page',
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
    SegmentedChoice,
    Steps,
    TextField,
    UnreadableFile,
  ],
  templateUrl: './import-mapping-page.html',
  styleUrl: '../import/import-page.css',
  host: { class: 'bleed' },
})
export class ImportMappingPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;
  private readonly refusal = refusalText();

  readonly editionId = input.required<string>();
  /** The edition that is mapped to. */
  readonly to = input<string>();

  protected readonly t = texts(importMappingTexts);
  protected readonly receiving = new Sending();
  protected readonly upload = new Upload();
  private readonly sent = signal<File | null>(null);
  protected readonly importing = new Sending();
  protected readonly followed = new FollowedImport(this.api);
  protected readonly fileName = signal('');
  protected readonly file = signal<MappingFileView | null>(null);
  protected readonly mapping = signal<TableMapping>({ sheets: [] });
  protected readonly keeps = signal(true);
  protected readonly keepName = signal('');
  /** Nothing counts as confirmed unless somebody says so. */
  protected readonly confirmed = signal<string>('none');
  private readonly preview = resource({
    params: () => {
      const [file, mapping] = [this.file(), this.mapping() as TableMapping<MappingFileField>];
      return file ? { mappingFileId: file.id, mapping } : undefined;
    },
    loader: ({ params: { mappingFileId, mapping } }) => {
      const key = crypto.randomUUID();
      const address = at(editionApi.previewMapping, { mappingFileId });
      return this.followed.of(key, this.api.send(address, { mapping }, key));
    },
  });
  protected readonly seen = computed(() => (this.preview.hasValue() ? this.preview.value() : null));
  protected readonly fields = computed(() =>
    mappingFileFields.map(({ name, required, several }) => {
      return { name, required, several, label: inLang(mappingFileFieldLabels[name], this.lang()) };
    }),
  );
  protected readonly steps = computed((): readonly Step[] => {
    const now = this.file() ? 1 : 0;
    return [this.t().stepFile, this.t().stepMap, this.t().stepImport].map((name, index) => ({
      name,
      state: index < now ? 'done' : index === now ? 'now' : 'todo',
    }));
  });
  protected readonly about = computed(() => {
    const [file, t] = [this.file(), this.t()];
    if (!file) return t.notWritten;
    const [from, to] = [file.from, file.to].map((one) => (this.lang() === 'ja' ? one.titleJa : one.titleEn));
    return [t.between(from ?? '', to ?? ''), this.fileName(), t.notWritten].join(' · ');
  });
  protected readonly sums = computed(() => {
    const [sums, t] = [this.seen()?.sums, this.t()];
    if (!sums) return [];
    const faults = this.seen()?.faultTotal ?? 0;
    return [
      { label: t.same, count: n(sums.from.same), warns: false },
      { label: t.merged, count: `${n(sums.from.merged)} → ${n(sums.to.merged)}`, warns: false },
      { label: t.split, count: `${n(sums.from.split)} → ${n(sums.to.split)}`, warns: false },
      { label: t.withdrawn, count: n(sums.from.alone), warns: false },
      { label: t.new, count: n(sums.to.alone), warns: false },
      { label: t.unreadable, count: n(faults), warns: faults > 0 },
    ];
  });
  protected readonly choices = computed((): ChoiceOption[] => [
    { value: 'none', label: this.t().none },
    { value: 'marked', label: this.t().marked(this.seen()?.marked ?? 0) },
    { value: 'all', label: this.t().all(this.seen()?.named ?? 0) },
  ]);
  protected readonly previewProblem = computed(() => {
    const error = this.preview.error();
    return error instanceof ApiProblem ? error.problem : null;
  });
  protected readonly mappingFaults = computed(() =>
    (this.seen()?.mappingFaults ?? []).map((fault) => toldFault(fault, mappingFileFieldLabels, this.lang())),
  );
  protected readonly dropReason = computed(() => (this.session.can('mapping.import') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.seen();
    if (!seen || this.receiving.busy()) return this.t().checking;
    if (seen.mappingFaults.length > 0) return this.t().columnsWrong;
    if (seen.faultTotal > 0) return this.t().faultsLeft(seen.faultTotal);
    return this.refusal(mayImportMapping({ isSame: false, answered: seen.answered, faults: 0 }));
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [
        { label: this.t().criteria, link: '/criteria' },
        { label: this.t().difference, link: `/criteria/${this.editionId()}/difference?to=${this.to() ?? ''}` },
        { label: this.t().title },
      ],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().stepImport }],
    }));
  }

  protected async take([file]: readonly File[], encoding?: TableEncoding): Promise<void> {
    if (!file) return;
    this.sent.set(file);
    this.fileName.set(file.name);
    const address = at(
      editionApi.receiveMapping,
      { editionId: this.editionId() },
      { to: this.to() ?? '', ...(encoding ? { encoding } : {}) },
    );
    const received = await this.receiving.run((key) => this.api.upload(address, file, { key, upload: this.upload }));
    if (!received) return;
    this.mapping.set(received.kept?.mapping ?? received.proposed);
    this.keepName.set(received.kept?.name ?? received.fileName.replace(/\.[^.]+$/, ''));
    this.confirmed.set('none');
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

  protected async import(): Promise<void> {
    const [file, seen] = [this.file(), this.seen()];
    if (!file || !seen || this.importReason()) return;
    const body = {
      mapping: this.mapping() as TableMapping<MappingFileField>,
      confirmed: this.confirmed() as ConfirmedBy,
      keepMappingAs: this.keeps() && this.keepName().trim() ? this.keepName().trim() : null,
      version: seen.version,
    };
    const address = at(editionApi.importMapping, { mappingFileId: file.id });
    const done = await this.importing.run(
      (key) => this.followed.of(key, this.api.send(address, body, key)),
      address.url,
    );
    // Somebody else was at the mapping meanwhile: what this file would bring is looked at anew, and can be sent then.
    if (!done) return void (this.importing.problem()?.code === 'stale-version' && this.preview.reload());
    this.toasts.show(this.t().done(done.lines.length));
    const queryParams = { to: this.to() };
    await this.router.navigate(['/criteria', this.editionId(), 'difference'], { queryParams });
  }
}

const n = (count: number) => count.toLocaleString('en-US');
