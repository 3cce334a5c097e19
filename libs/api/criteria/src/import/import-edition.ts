import {
  digestOf,
  DomainProblem,
  ensure,
  LedgerWriter,
  Transactions,
  type Caller,
  type FollowedWork,
} from '@akashi/api-platform';
import type { EditionView, ImportEditionBody } from '@akashi/contracts';
import type { CatalogueFileReading } from '@akashi/documents';
import { mayImportEdition, type CatalogueFault } from '@akashi/domain/edition-import';
import { Injectable } from '@nestjs/common';
import { EditionStore } from '../edition/edition.store';
import type { EditionFile } from './edition-file.store';
import { ImportedEditionStore } from './imported-edition.store';
import { KeptMappings } from './kept-mappings';
import { ReadEditionFile } from './read-edition-file';

type Read = CatalogueFileReading & { file: EditionFile };

/** Faults that travel with a refusal. */
const faultLimit = 300;

/** Makes an edition of a file, whole or not at all. The text is restricted from then on: it leaves the firm in no export. */
@Injectable()
export class ImportEdition {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ReadEditionFile,
    private readonly imported: ImportedEditionStore,
    private readonly editions: EditionStore,
    private readonly mappings: KeptMappings,
    private readonly ledger: LedgerWriter,
  ) {}

  async execute(caller: Caller, fileId: string, body: ImportEditionBody, followed: FollowedWork): Promise<EditionView> {
    const read = await this.reader.read(caller, fileId, body, followed);
    const { criteria, faults, leftOut } = read.reading ?? { criteria: [], faults: [], leftOut: 0 };
    const faultCount = faults.length + read.mappingFaults.length;
    // What has faults may hold text without a canonical form; it becomes no edition, and needs no hash.
    const contentSha256 = faultCount > 0 ? '' : digestOf(criteria);
    const headings = body.keepMappingAs === null ? null : await this.mappings.headingsOf(caller, read.file);
    return this.transactions.write(caller, async (tx) => {
      const decision = mayImportEdition({
        ...body,
        faults: faultCount,
        knownCodes: await this.imported.codes(tx, caller),
        sameContent: (await this.imported.ofContent(tx, caller, contentSha256)) !== null,
      });
      if (!decision.allowed && decision.code === 'edition.has-faults') throw withFaults(read, faults);
      ensure(decision);
      const { fileName, sha256: fileSha256 } = read.file;
      const { code, titleJa, titleEn, grammar, rightsBasis } = body;
      const named = { code, titleJa, titleEn: titleEn || titleJa, grammar, rightsBasis };
      const made = { contentSha256, criteria, fileName, fileSha256, format: read.format };
      await this.imported.add(tx, caller, { ...named, ...made }, followed.tell);
      await this.mappings.keep(tx, caller, body, headings);
      this.ledger.record(tx, {
        action: 'edition.imported',
        engagementId: null,
        entity: { type: 'edition-file', id: fileId, version: 1 },
        facts: {
          edition: code,
          format: read.format,
          grammar,
          criteria: criteria.length,
          items: criteria.filter(({ level }) => level === 4).length,
          leftOut,
        },
      });
      const edition = await this.editions.view(tx, caller, code);
      await followed.keep(tx);
      return edition;
    });
  }
}

function withFaults(read: Read, faults: readonly CatalogueFault[]): DomainProblem {
  const ofMapping = read.mappingFaults.map(({ rule, sheet, field }) => {
    return { ...(sheet === null ? {} : { sheet }), place: '', rule, value: field ?? '' };
  });
  const ofFile = faults.map(({ rule, sheet, address, value }) => ({ sheet, place: address, rule, value }));
  const all = [...ofMapping, ...ofFile];
  return new DomainProblem('edition.has-faults', { faults: all.slice(0, faultLimit), facts: { total: all.length } });
}
