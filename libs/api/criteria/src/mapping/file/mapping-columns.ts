import type { Caller, Tx } from '@akashi/api-platform';
import type { ImportMappingBody, MappingFileView } from '@akashi/contracts';
import type { MappingFileLook } from '@akashi/documents';
import type { MappingFileField } from '@akashi/domain/mapping-file';
import { recallMapping, type TableMapping } from '@akashi/domain/table';
import { Injectable } from '@nestjs/common';
import { TableMappingStore } from '../../import/table-mapping.store';
import type { MappingFile } from './mapping-file.store';
import { ReadMappingFile } from './read-mapping-file';

/** Which columns a file was read by: kept, and offered again for the next file with the same headings. */
@Injectable()
export class MappingColumns {
  constructor(
    private readonly reader: ReadMappingFile,
    private readonly store: TableMappingStore,
  ) {}

  look(caller: Caller, file: Pick<MappingFile, 'sha256' | 'encoding'>): Promise<MappingFileLook> {
    return this.reader.look(caller, file);
  }

  /** What was confirmed for a file with these headings; null when nothing was, or when it does not fit any more. */
  async recall(tx: Tx, caller: Caller, { headings, preview }: MappingFileLook): Promise<MappingFileView['kept']> {
    const kept = await this.store.find(tx, caller, 'editions', headings);
    const mapping = kept && recallMapping(kept.mapping as TableMapping<MappingFileField>, preview, kept.places);
    return kept && mapping ? { name: kept.name, mapping } : null;
  }

  async keep(
    tx: Tx,
    caller: Caller,
    { keepMappingAs: name, mapping }: ImportMappingBody,
    look: MappingFileLook | null,
  ): Promise<void> {
    if (name === null || look === null) return;
    const places = mapping.sheets.map(({ sheet }) => look.preview.sheets.findIndex((one) => one.name === sheet));
    await this.store.keep(tx, caller, 'editions', look.headings, { name, mapping, places });
  }
}
