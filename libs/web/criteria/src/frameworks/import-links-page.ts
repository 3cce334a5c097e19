import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { LinkListColumnsView } from '@akashi/contracts';
import { at, frameworkLinkApi } from '@akashi/contracts/api';
import { linkFields, mayRecordLinks } from '@akashi/domain/framework-link';
import type { TableEncoding } from '@akashi/domain/table';
import { Api, Session } from '@akashi/web-platform';
import { Language, PageFrame, TextField, Toasts, inLang, texts } from '@akashi/web-ui';
import { refusalText } from '@akashi/web-ui/refusal';
import { ChosenColumns } from '../import/chosen-columns';
import { FileFaults } from '../import/file-faults';
import { FileImport } from '../import/file-import';
import { ImportColumns } from '../import/import-columns';
import { ImportFrame } from '../import/import-frame';
import { ImportLook, type Sum } from '../import/import-look';
import { frameworkNames } from './framework-texts';
import { importLinksTexts, linkFieldLabels } from './import-links.texts';

/** From a file to links that wait for a yes: columns, first rows, what is left out, and which list it is. */
@Component({
  selector: 'ak-import-links-page',
  imports: [FileFaults, ImportColumns, ImportFrame, ImportLook, TextField],
  templateUrl: './import-links-page.html',
  host: { class: 'bleed' },
})
export class ImportLinksPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly lang = inject(Language).lang;
  private readonly refusal = refusalText();

  readonly editionId = input.required<string>();

  protected readonly t = texts(importLinksTexts);
  protected readonly columns = new ChosenColumns();
  protected readonly source = signal('');
  private readonly path = computed(() => ({ editionId: this.editionId() }));
  protected readonly list = new FileImport({
    fields: linkFields,
    labels: linkFieldLabels,
    receive: (file, query, on) => this.api.upload(at(frameworkLinkApi.columns, this.path(), query), file, on),
    begin: ({ mapping, keptAs }: LinkListColumnsView, { name }) => this.columns.begin(mapping, keptAs, name),
    look: (_, read) => {
      const sent = read();
      if (!sent || this.columns.mapping().sheets.length === 0) return undefined;
      const address = at(frameworkLinkApi.preview, this.path(), this.plan(sent.encoding));
      return (key) => this.api.sendFile(address, sent.file, key);
    },
  });
  protected readonly sums = computed((): Sum[] => {
    const [seen, t] = [this.list.seen(), this.t()];
    if (!seen) return [];
    return [
      ...seen.sums.map(({ framework, fresh, links }) => {
        return { label: inLang(frameworkNames[framework], this.lang()), count: t.sum(fresh, links) };
      }),
      { label: t.fresh, count: seen.fresh.toLocaleString('en-US') },
      { label: t.leftOut, count: seen.faultTotal.toLocaleString('en-US'), warns: seen.faultTotal > 0 },
    ];
  });
  protected readonly dropReason = computed(() => (this.session.can('framework-link.record') ? '' : this.t().cannot));
  protected readonly importReason = computed(() => {
    const seen = this.list.seen();
    if (!seen || this.list.isChecking()) return this.t().checking;
    const columnFaults = seen.mappingFaults.length;
    return this.refusal(mayRecordLinks({ columnFaults, fresh: seen.fresh, source: this.source() }));
  });

  constructor() {
    inject(PageFrame).describe(() => ({
      crumbs: [
        { label: this.t().criteria, link: '/criteria' },
        { label: this.t().frameworks, link: `/criteria/${this.editionId()}/frameworks` },
        { label: this.t().title },
      ],
      keys: [{ keys: 'Ctrl+Enter', label: this.t().stepImport }],
    }));
  }

  protected async import(): Promise<void> {
    const [sent, seen] = [this.list.sent(), this.list.seen()];
    if (!sent || !seen || this.importReason()) return;
    const keepMappingAs = this.columns.keepAs();
    const query = {
      ...this.plan(sent.encoding),
      source: this.source().trim(),
      ...(keepMappingAs ? { keepMappingAs } : {}),
    };
    const address = at(frameworkLinkApi.record, this.path(), query);
    const send = (key: string) => this.api.sendFile(address, sent.file, key);
    // Somebody else recorded the same meanwhile: what is new in this list is counted anew.
    if (!(await this.list.record(address, send, 'framework-link.nothing-new'))) return;
    this.toasts.show(this.t().done(seen.fresh));
    await this.router.navigate(['/criteria', this.editionId(), 'frameworks']);
  }

  private plan(encoding: TableEncoding | undefined) {
    return { mapping: JSON.stringify(this.columns.mapping()), ...(encoding ? { encoding } : {}) };
  }
}
