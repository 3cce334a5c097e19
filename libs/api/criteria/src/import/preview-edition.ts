import { digestOf, Transactions, type Caller, type FollowedWork } from '@akashi/api-platform';
import type { EditionPreviewView, PreviewEditionBody } from '@akashi/contracts';
import type { CatalogueCriterion } from '@akashi/domain/edition-import';
import { Injectable } from '@nestjs/common';
import { ImportedEditionStore } from './imported-edition.store';
import { ReadEditionFile } from './read-edition-file';

/** Faults that travel with a preview; the total is told beside them. */
const faultLimit = 300;

const nothingRead = { read: 0, head: 0, blank: 0, elsewhere: 0, hidden: 0 };

/** Reads a file as it would be imported. Nothing is written. */
@Injectable()
export class PreviewEdition {
  constructor(
    private readonly transactions: Transactions,
    private readonly reader: ReadEditionFile,
    private readonly editions: ImportedEditionStore,
  ) {}

  async execute(
    caller: Caller,
    fileId: string,
    body: PreviewEditionBody,
    followed: FollowedWork,
  ): Promise<EditionPreviewView> {
    const { mappingFaults, reading } = await this.reader.read(caller, fileId, body, followed);
    const criteria = reading?.criteria ?? [];
    const faults = reading?.faults ?? [];
    return this.transactions.read(caller, async (tx) => ({
      mappingFaults: [...mappingFaults],
      rows: reading?.rows ?? nothingRead,
      leftOut: reading?.leftOut ?? 0,
      counts: countCriteria(criteria),
      faults: faults.slice(0, faultLimit),
      faultTotal: faults.length,
      known: body.grammar === 'ISMAP' ? knownOf(criteria, await this.editions.publicNumbers(tx, caller)) : null,
      sameContent: faults.length > 0 ? null : await this.editions.ofContent(tx, caller, digestOf(criteria)),
    }));
  }
}

function countCriteria(criteria: readonly CatalogueCriterion[]): EditionPreviewView['counts'] {
  const count = (keep: (criterion: CatalogueCriterion) => boolean) => criteria.filter(keep).length;
  return {
    all: criteria.length,
    chapters: count(({ level }) => level === 1),
    groups: count(({ level }) => level === 2),
    objectives: count(({ level }) => level === 3),
    items: count(({ level }) => level === 4),
    mandatory: count(({ isMandatory }) => isMandatory),
  };
}

/** How many of ISMAP's public numbers the file has: one that is missing may be a row that was lost. */
function knownOf(
  criteria: readonly CatalogueCriterion[],
  numbers: readonly { key: string; level: number; isMandatory: boolean }[],
): EditionPreviewView['known'] {
  const keys = new Set(criteria.map(({ key }) => key));
  const found = (of: readonly { key: string }[]) => ({
    of: of.length,
    found: of.filter(({ key }) => keys.has(key)).length,
  });
  return {
    objectives: found(numbers.filter(({ level }) => level === 3)),
    mandatory: found(numbers.filter(({ isMandatory }) => isMandatory)),
  };
}
