import { EngagementDoor } from '@akashi/api-engagements';
import { DomainProblem, FileStore, readOrRefuse, type Caller, type Tx } from '@akashi/api-platform';
import type { EarlierTestsPreviewView } from '@akashi/contracts';
import { DocumentProcesses, tableLimits } from '@akashi/documents';
import { readEarlierTests, type NumberedControl } from '@akashi/domain/scope';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { selectNumberedControls } from './earlier-test.query';
import { YearsPage } from './years-page';

/** Problems that travel with a preview; the total is told beside them. */
const problemLimit = 200;

/** Reads a list of earlier tests as it would be recorded. Nothing is written; recording sends what was read. */
@Injectable()
export class PreviewEarlierTests {
  constructor(
    private readonly door: EngagementDoor,
    private readonly page: YearsPage,
    private readonly files: FileStore,
    private readonly processes: DocumentProcesses,
  ) {}

  async execute(caller: Caller, engagementId: string, upload: Readable): Promise<EarlierTestsPreviewView> {
    const controls = await this.door.begin(caller, engagementId, (tx) => this.controls(tx, caller, engagementId));
    const { sha256 } = await this.files.receive(caller.firmId, upload, tableLimits.fileBytes);
    const bytes = await this.files.bytes(caller.firmId, sha256);
    const table = await readOrRefuse(this.processes.run('read-table', { bytes }));
    const { headingsMissing, tests, problems } = readEarlierTests(table, controls);
    if (!headingsMissing && tests.length + problems.length === 0) {
      const nothing = { place: '', rule: 'no-records', value: '' } as const;
      throw new DomainProblem('file.not-readable', { faults: [nothing], facts: { rule: nothing.rule } });
    }
    return { headingsMissing, tests, problems: problems.slice(0, problemLimit), problemTotal: problems.length };
  }

  private async controls(tx: Tx, caller: Caller, engagementId: string): Promise<NumberedControl[]> {
    const statementId = await this.page.statementOf(tx, caller, engagementId);
    if (!statementId) throw new DomainProblem('plan.statement-missing');
    return tx.query(selectNumberedControls, [caller.firmId, engagementId, statementId]);
  }
}
