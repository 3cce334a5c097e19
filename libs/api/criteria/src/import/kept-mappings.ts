import type { Caller, Tx } from '@akashi/api-platform';
import type { ImportEditionBody, KeptMappingView } from '@akashi/contracts';
import type { CatalogueFileView } from '@akashi/documents';
import type { CatalogueColumn } from '@akashi/domain/edition-import';
import { recallMapping, type TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import type { EditionFile } from './edition-file.store';
import { ReadEditionFile } from './read-edition-file';
import { TableMappingStore } from './table-mapping.store';

/** What a file is known by when the next one with the same headings comes. */
interface Headings {
  text: string;
  sheets: string[];
}

/** The mapping of an import, kept and offered again for the next file with the same headings. */
@Injectable()
export class KeptMappings {
  constructor(
    private readonly reader: ReadEditionFile,
    private readonly mappings: TableMappingStore,
  ) {}

  /** What was confirmed for a file with these headings; null when nothing was, or when it does not fit any more. */
  async recall(
    tx: Tx,
    caller: Caller,
    { preview, headings }: Extract<CatalogueFileView, { kind: 'table' }>,
  ): Promise<KeptMappingView | null> {
    const kept = await this.mappings.find(tx, caller, 'catalogue', headings);
    const mapping = kept && recallMapping(kept.mapping as TableMapping<CatalogueColumn>, preview, kept.places);
    return kept && mapping ? { name: kept.name, mapping } : null;
  }

  /** Null for a document that has no columns. */
  async headingsOf(caller: Caller, file: EditionFile): Promise<Headings | null> {
    const view = await this.reader.view(caller, file);
    if (view.kind !== 'table') return null;
    return { text: view.headings, sheets: view.preview.sheets.map(({ name }) => name) };
  }

  async keep(
    tx: Tx,
    caller: Caller,
    { mapping, keepMappingAs }: Pick<ImportEditionBody, 'mapping' | 'keepMappingAs'>,
    headings: Headings | null,
  ): Promise<void> {
    if (!mapping || keepMappingAs === null || !headings) return;
    const places = mapping.sheets.map(({ sheet }) => headings.sheets.indexOf(sheet));
    await this.mappings.keep(tx, caller, 'catalogue', headings.text, { name: keepMappingAs, mapping, places });
  }
}
