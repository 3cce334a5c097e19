import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { MappingFileView } from '@akashi/contracts';
import { at, editionApi } from '@akashi/contracts/api';
import {
  mappingFileFields,
  mayImportMapping,
  type ConfirmedBy,
  type MappingFileField,
} from '@akashi/domain/mapping-file';
import type { TableMapping } from '@akashi/domain/table';
import { Api, Session } from '@akashi/web-platform';
import { Language, PageFrame, SegmentedChoice, Toasts, texts, type ChoiceOption } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { ChosenColumns } from '../import/chosen-columns';
import { FileFaults } from '../import/file-faults';
import { FileImport } from '../import/file-import';
import { ImportColumns } from '../import/import-columns';
import { ImportFrame } from '../import/import-frame';
import { ImportLook, type Sum } from '../import/import-look';
import { importMappingTexts, mappingFileFieldLabels } from './import-mapping.texts';

/** From a file to the mapping of two editions: columns, first rows, what cannot be read, and what counts as confirmed. */
@Component({
  selector: 'ak-import-mapping-page',
  imports: [FileFaults, ImportColumns, ImportFrame, ImportLook, SegmentedChoice],
  templateUrl: './import-mapping-page.html',
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
  protected readonly columns = new ChosenColumns();
  /** Nothing counts as confirmed unless somebody says so. */
  protected readonly confirmed = signal<string>('none');
  protected readonly file = new FileImport({
    fields: mappingFileFields,
    labels: mappingFileFieldLabels,
    receive: (file, query, on) => {
      const editions = [{ editionId: this.editionId() }, { to: this.to() ?? '', ...query }] as const;
      return this.api.upload(at(editionApi.receiveMapping, ...editions), file, on);
    },
    begin: ({ kept, proposed, fileName }: MappingFileView) => {
      this.columns.begin(kept?.mapping ?? proposed, kept?.name ?? null, fileName);
      this.confirmed.set('none');
    },
    look: ({ id }) => {
      const mapping = this.mapping();
      return (key) => this.api.send(at(editionApi.previewMapping, { mappingFileId: id }), { mapping }, key);
    },
  });
  private readonly mapping = computed(() => this.columns.mapping() as TableMapping<MappingFileField>);
  protected readonly between = computed(() => {
    const file = this.file.received();
    if (!file) return '';
    const [from, to] = [file.from, file.to].map((one) => (this.lang() === 'ja' ? one.titleJa : one.titleEn));
    return this.t().between(from ?? '', to ?? '');
  });
  protected readonly sums = computed((): Sum[] => {
    const [seen, t] = [this.file.seen(), this.t()];
    if (!seen) return [];
    const { from, to } = seen.sums;
    return [
      { label: t.same, count: n(from.same) },
      { label: t.merged, count: `${n(from.merged)} → ${n(to.merged)}` },
      { label: t.split, count: `${n(from.split)} → ${n(to.split)}` },
      { label: t.withdrawn, count: n(from.alone) },
      { label: t.new, count: n(to.alone) },
      { label: t.unreadable, count: n(seen.faultTotal), warns: seen.faultTotal > 0 },
    ];
  });
  protected readonly choices = computed((): ChoiceOption[] => [
    { value: 'none', label: this.t().none },
    { value: 'marked', label: this.t().marked(this.file.seen()?.marked ?? 0) },
    { value: 'all', label: this.t().all(this.file.seen()?.named ?? 0) },
  ]);
  protected readonly dropReason = computed(() => (this.session.can('mapping.import') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.file.seen();
    if (!seen || this.file.isChecking()) return this.t().checking;
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

  protected async import(): Promise<void> {
    const [file, seen] = [this.file.received(), this.file.seen()];
    if (!file || !seen || this.importReason()) return;
    const body = {
      mapping: this.mapping(),
      confirmed: this.confirmed() as ConfirmedBy,
      keepMappingAs: this.columns.keepAs(),
      version: seen.version,
    };
    const address = at(editionApi.importMapping, { mappingFileId: file.id });
    // Somebody else was at the mapping meanwhile: what this file would bring is looked at anew, and can be sent then.
    const done = await this.file.record(address, (key) => this.api.send(address, body, key), 'stale-version');
    if (!done) return;
    this.toasts.show(this.t().done(done.lines.length));
    const queryParams = { to: this.to() };
    await this.router.navigate(['/criteria', this.editionId(), 'difference'], { queryParams });
  }
}

const n = (count: number) => count.toLocaleString('en-US');
