import {
  DomainProblem,
  ensure,
  LedgerWriter,
  Transactions,
  type Caller,
  type FollowedWork,
} from '@akashi/api-platform';
import type { EditionDifferenceView, ImportMappingBody } from '@akashi/contracts';
import type { MappingFileRead } from '@akashi/documents';
import { completeMapping, mayImportMapping } from '@akashi/domain/mapping-file';
import { Injectable } from '@nestjs/common';
import { EditionDifference } from '../edition-difference';
import { ImportedMappingStore } from './imported-mapping.store';
import { MappingColumns } from './mapping-columns';
import { ReadMappingFile, type ReadFile } from './read-mapping-file';

/** Faults that travel with a refusal. */
const faultLimit = 300;

/** Makes the mapping of a file, whole or not at all. What counts as confirmed, the importer says, and the ledger tells it. */
@Injectable()
export class ImportMapping {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ReadMappingFile,
    private readonly imported: ImportedMappingStore,
    private readonly columns: MappingColumns,
    private readonly differences: EditionDifference,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    fileId: string,
    body: ImportMappingBody,
    followed: FollowedWork,
  ): Promise<EditionDifferenceView> {
    const read = await this.reader.read(caller, fileId, body.mapping, followed);
    const { from, to } = read.file;
    const look = body.keepMappingAs === null ? null : await this.columns.look(caller, read.file);
    return this.transactions.write(caller, async (tx) => {
      const { there, standing } = await this.imported.standing(tx, caller, from, to);
      if ((there?.version ?? 0) !== body.version) throw new DomainProblem('stale-version');
      const answered = standing.filter(({ isConfirmed }) => isConfirmed).length;
      const faults = read.mappingFaults.length + (read.reading?.faults.length ?? 0);
      const decision = mayImportMapping({ isSame: from === to, answered, faults });
      if (!decision.allowed && decision.code === 'edition.mapping-has-faults') throw withFaults(read);
      ensure(decision);
      const entries = completeMapping(read.reading?.entries ?? [], read.olds, read.news, body.confirmed);
      const id = await this.imported.put(tx, caller, there, { from, to, fileId }, entries, followed.tell);
      await this.columns.keep(tx, caller, body, look);
      const count = (of: 'isNamed' | 'isConfirmed') => entries.filter((entry) => entry[of]).length;
      this.ledger.record(tx, {
        action: 'mapping.imported',
        engagementId: null,
        entity: { type: 'edition-mapping', id, version: (there?.version ?? 0) + 1 },
        facts: {
          from,
          to,
          file: fileId,
          counted: body.confirmed,
          named: count('isNamed'),
          proposed: entries.length - count('isNamed'),
          confirmed: count('isConfirmed'),
          replaced: standing.length,
        },
      });
      const view = await this.differences.view(tx, caller, from, to);
      await followed.keep(tx);
      return view;
    });
  }
}

function withFaults({ mappingFaults, reading }: Pick<ReadFile, keyof MappingFileRead>): DomainProblem {
  const ofColumns = mappingFaults.map(({ rule, sheet, field }) => {
    return { ...(sheet === null ? {} : { sheet }), place: '', rule, value: field ?? '' };
  });
  const ofFile = (reading?.faults ?? []).map(({ rule, sheet, address, value }) => {
    return { sheet, place: address, rule, value };
  });
  const all = [...ofColumns, ...ofFile];
  return new DomainProblem('edition.mapping-has-faults', {
    faults: all.slice(0, faultLimit),
    facts: { total: all.length },
  });
}
