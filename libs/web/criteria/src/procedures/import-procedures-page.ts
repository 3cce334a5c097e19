import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ProcedureFileView } from '@akashi/contracts';
import { at, procedureApi } from '@akashi/contracts/api';
import { mayImportProcedures, procedureFields, type ProcedureField } from '@akashi/domain/procedure';
import type { TableMapping } from '@akashi/domain/table';
import { Api, Session, momentInJapan } from '@akashi/web-platform';
import { CheckField, PageFrame, TextField, Toasts, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { ChosenColumns } from '../import/chosen-columns';
import { FileFaults } from '../import/file-faults';
import { FileImport } from '../import/file-import';
import { ImportColumns } from '../import/import-columns';
import { ImportFrame } from '../import/import-frame';
import { ImportLook, type Sum } from '../import/import-look';
import { importProceduresTexts } from './import-procedures.texts';
import { procedureFieldLabels } from './procedure-labels';

/** From a file to the procedures of an edition: columns, first rows, what cannot be read, and the right to the text. */
@Component({
  selector: 'ak-import-procedures-page',
  imports: [CheckField, FileFaults, ImportColumns, ImportFrame, ImportLook, TextField],
  templateUrl: './import-procedures-page.html',
  host: { class: 'bleed' },
})
export class ImportProceduresPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly refusal = refusalText();

  readonly editionId = input.required<string>();

  protected readonly t = texts(importProceduresTexts);
  protected readonly columns = new ChosenColumns();
  protected readonly rightsHeld = signal(false);
  protected readonly rightsBasis = signal('');
  protected readonly file = new FileImport({
    fields: procedureFields,
    labels: procedureFieldLabels,
    receive: (file, query, on) =>
      this.api.upload(at(procedureApi.receive, { editionId: this.editionId() }, query), file, on),
    begin: ({ kept, proposed, fileName }: ProcedureFileView) => {
      this.columns.begin(kept?.mapping ?? proposed, kept?.name ?? null, fileName);
      this.rightsHeld.set(false);
    },
    look: ({ id }) => {
      const mapping = this.mapping();
      return (key) => this.api.send(at(procedureApi.preview, { procedureFileId: id }), { mapping }, key);
    },
  });
  private readonly mapping = computed(() => this.columns.mapping() as TableMapping<ProcedureField>);
  protected readonly news = computed(() => (this.file.seen()?.added ?? 0) + (this.file.seen()?.changed ?? 0));
  protected readonly sums = computed((): Sum[] => {
    const [seen, t] = [this.file.seen(), this.t()];
    if (!seen) return [];
    return [
      { label: t.added, count: seen.added.toLocaleString('en-US') },
      { label: t.changed, count: seen.changed.toLocaleString('en-US') },
      { label: t.unchanged, count: seen.unchanged.toLocaleString('en-US') },
      { label: t.unreadable, count: seen.faultTotal.toLocaleString('en-US'), warns: seen.faultTotal > 0 },
    ];
  });
  protected readonly warnings = computed(() =>
    (this.file.received()?.sameFile ?? []).map(({ number, importedAt, byName }) =>
      this.t().sameFile(number, momentInJapan(importedAt), byName),
    ),
  );
  protected readonly dropReason = computed(() => (this.session.can('procedure.import') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.file.seen();
    if (!seen || this.file.isChecking()) return this.t().checking;
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

  protected async import(): Promise<void> {
    const [file, seen] = [this.file.received(), this.file.seen()];
    if (!file || !seen || this.importReason()) return;
    const body = {
      mapping: this.mapping(),
      rightsHeld: this.rightsHeld(),
      rightsBasis: this.rightsBasis().trim(),
      keepMappingAs: this.columns.keepAs(),
      version: seen.version,
    };
    const address = at(procedureApi.import, { procedureFileId: file.id });
    // Another import came between: what this one would bring is counted anew, and can be sent then.
    const done = await this.file.record(address, (key) => this.api.send(address, body, key), 'stale-version');
    if (!done) return;
    this.toasts.show(this.t().done(done.added, done.changed));
    await this.router.navigate(['/criteria', this.editionId(), 'procedures']);
  }
}
