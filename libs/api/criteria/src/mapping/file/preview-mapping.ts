import { Transactions, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { MappingFilePreviewView, PreviewMappingBody } from '@akashi/contracts';
import { sumMapping } from '@akashi/domain/edition-mapping';
import { completeMapping } from '@akashi/domain/mapping-file';
import { Injectable } from '@nestjs/common';
import { EditionMappingStore } from '../edition-mapping.store';
import { ReadMappingFile } from './read-mapping-file';

/** Faults that travel with a preview; the total is told beside them. */
const faultLimit = 300;

const nothingRead = { read: 0, head: 0, blank: 0, elsewhere: 0, hidden: 0 };

/** Reads a file as it would be imported. Nothing is written. */
@Injectable()
export class PreviewMapping {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ReadMappingFile,
    private readonly mappings: EditionMappingStore,
  ) {}

  async execute(
    caller: Caller,
    fileId: string,
    { mapping }: PreviewMappingBody,
    followed: FollowedWork,
  ): Promise<MappingFilePreviewView> {
    const { mappingFaults, reading, file, olds, news } = await this.reader.read(caller, fileId, mapping, followed);
    const { entries, faults, rows } = reading ?? { entries: [], faults: [], rows: nothingRead };
    const whole = completeMapping(entries, olds, news, 'none');
    return this.transactions.read(caller, async (tx) => {
      const there = await this.mappings.find(tx, caller, file.from, file.to);
      const standing = there ? await this.mappings.entries(tx, caller, there.id) : [];
      return {
        mappingFaults: [...mappingFaults],
        rows,
        sums: sumMapping(whole),
        named: entries.length,
        marked: entries.filter(({ isMarked }) => isMarked).length,
        proposed: whole.length - entries.length,
        answered: standing.filter(({ isConfirmed }) => isConfirmed).length,
        faults: faults.slice(0, faultLimit),
        faultTotal: faults.length,
        version: there?.version ?? 0,
      };
    });
  }
}
