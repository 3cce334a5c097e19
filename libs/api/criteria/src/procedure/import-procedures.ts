import {
  DomainProblem,
  ensure,
  LedgerWriter,
  Transactions,
  type Caller,
  type FollowedWork,
} from '@akashi/api-platform';
import type { ImportProceduresBody, ProcedureImportView } from '@akashi/contracts';
import type { ProcedureFileReading } from '@akashi/documents';
import { mayImportProcedures } from '@akashi/domain/procedure';
import { Injectable } from '@nestjs/common';
import { TableMappingStore } from '../import/table-mapping.store';
import { ProcedureImportStore } from './procedure-import.store';
import { ReadProcedureFile } from './read-procedure-file';

/** Faults that travel with a refusal. */
const faultLimit = 300;

/** Takes the procedures of a file in, whole or not at all; one that reads differently becomes the next version of itself. */
@Injectable()
export class ImportProcedures {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ReadProcedureFile,
    private readonly imports: ProcedureImportStore,
    private readonly mappings: TableMappingStore,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(
    caller: Caller,
    fileId: string,
    body: ImportProceduresBody,
    followed: FollowedWork,
  ): Promise<ProcedureImportView> {
    const read = await this.reader.read(caller, fileId, body.mapping, followed);
    const { editionId } = read.file;
    const look = body.keepMappingAs === null ? null : await this.reader.look(caller, read.file);
    return this.transactions.write(caller, async (tx) => {
      const news = await this.imports.news(tx, caller, editionId, read.reading?.entries ?? []);
      const faults = read.mappingFaults.length + (read.reading?.faults.length ?? 0);
      const [added, changed] = [news.added.length, news.changed.length];
      const decision = mayImportProcedures({ ...body, faults, news: added + changed });
      if (!decision.allowed && decision.code === 'procedure.has-faults') throw withFaults(read);
      if ((await this.imports.count(tx, caller, editionId)) !== body.version) throw new DomainProblem('stale-version');
      ensure(decision);
      const [number, { rightsBasis, keepMappingAs, mapping }] = [body.version + 1, body];
      await this.imports.add(tx, caller, { editionId, fileId, rightsBasis, number }, news, followed.tell);
      if (look && keepMappingAs !== null) {
        const places = mapping.sheets.map(({ sheet }) => look.preview.sheets.findIndex(({ name }) => name === sheet));
        const kept = { name: keepMappingAs, mapping, places };
        await this.mappings.keep(tx, caller, 'procedures', look.headings, kept);
      }
      const counts = { number, added, changed, unchanged: news.unchanged };
      this.ledger.record(tx, {
        action: 'procedure.imported',
        engagementId: null,
        entity: { type: 'procedure-file', id: fileId, version: 1 },
        facts: { edition: editionId, ...counts },
      });
      await followed.keep(tx);
      return counts;
    });
  }
}

function withFaults({ mappingFaults, reading }: ProcedureFileReading): DomainProblem {
  const ofMapping = mappingFaults.map(({ rule, sheet, field }) => {
    return { ...(sheet === null ? {} : { sheet }), place: '', rule, value: field ?? '' };
  });
  const ofFile = (reading?.faults ?? []).map(({ rule, sheet, address, value }) => {
    return { sheet, place: address, rule, value };
  });
  const all = [...ofMapping, ...ofFile];
  return new DomainProblem('procedure.has-faults', { faults: all.slice(0, faultLimit), facts: { total: all.length } });
}
