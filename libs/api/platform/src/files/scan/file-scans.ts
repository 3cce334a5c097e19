import { isLateFinding, type FileScan } from '@akashi/domain/control';
import { Logger } from '@nestjs/common';
import { Clock } from '../../clock';
import { DomainProblem } from '../../problems/domain-problem';
import { SecurityLogStore, type Happening } from '../../security-log/security-log.store';
import type { Tx } from '../../transactions/tenant-connection';
import { Transactions } from '../../transactions/transactions';
import type { ReceivedFile } from '../file-condition';
import { FileStore } from '../file-store';
import { Clamd, type ScanVerdict } from './clamd';
import { FileScanStore } from './file-scan.store';

/** Has files looked through for malware where the installation names a scanner; without one nothing is kept, and nothing held back. */
export class FileScans {
  private readonly log = new Logger('files');

  constructor(
    private readonly scanner: Clamd | null,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly keeping: { scans: FileScanStore; lines: SecurityLogStore; clock: Clock },
  ) {}

  get isConfigured(): boolean {
    return this.scanner !== null;
  }

  /** Looks now, before any transaction; what is not answered in time is `pending`, and is looked at again. */
  async scan(firmId: string, file: ReceivedFile): Promise<FileScan> {
    if (!this.scanner) return this.known(firmId, file.sha256);
    const verdict = await this.scanner.scan(this.files.read(firmId, file));
    this.tell(firmId, file, verdict);
    return this.transactions.housekeep({ firmId, clientId: null }, (tx) => this.keep(tx, firmId, file, verdict));
  }

  /** The same of a file that is read and never handed on: one that does harm is not taken, and nothing is kept of it. */
  async ensureHarmless(firmId: string, file: ReceivedFile): Promise<FileScan> {
    const scan = await this.scan(firmId, file);
    if (scan === 'infected') throw new DomainProblem('file.infected');
    return scan;
  }

  /** What was taken and is found to do harm only now is told in the firm's security log, with the verdict or not at all. */
  private async keep(tx: Tx, firmId: string, file: ReceivedFile, verdict: ScanVerdict): Promise<FileScan> {
    const { scans, lines, clock } = this.keeping;
    const { before, now } = await scans.keep(tx, firmId, file, verdict);
    const isTaken = () => scans.isStored(tx, firmId, file.sha256);
    if (verdict.state === 'infected' && isLateFinding(before, now) && (before !== 'none' || (await isTaken())))
      await lines.append(tx, firmId, [lateFinding(clock.now(), file, { before, finding: verdict.finding })]);
    return now;
  }

  /**
   * One that could not be read, from the store, for the scanner: it waits for its next turn as one without an answer does. Left as it
   * was it would be the first of the next turn, and of every one, and keep the others from theirs.
   */
  postpone(firmId: string, file: ReceivedFile, why: unknown): Promise<FileScan> {
    const fault = `not readable: ${why instanceof Error ? why.message : String(why)}`.slice(0, 200);
    return this.transactions.housekeep({ firmId, clientId: null }, (tx) =>
      this.keep(tx, firmId, file, { state: 'pending', fault }),
    );
  }

  private tell(firmId: string, { sha256 }: ReceivedFile, verdict: ScanVerdict): void {
    if (verdict.state === 'clean') return;
    const said =
      verdict.state === 'infected' ? `holds malware: ${verdict.finding}` : `could not be scanned: ${verdict.fault}`;
    this.log.warn(`${firmId}/${sha256} ${said}.`);
  }

  /** What is known of a file, asked on the firm's side of a client's wall. */
  known(firmId: string, sha256: string): Promise<FileScan> {
    return this.transactions.read({ firmId, clientId: null }, (tx) => this.keeping.scans.state(tx, firmId, sha256));
  }
}

/** What the scanner calls it is a name of its own list: nothing that anybody typed. */
function lateFinding(
  at: Date,
  { sha256, size }: ReceivedFile,
  facts: { before: FileScan; finding: string },
): Happening {
  return {
    at: at.toISOString(),
    kind: 'malware',
    operation: 'file.found-harmful',
    thing: 'file',
    object: sha256,
    engagement: null,
    person: null,
    outcome: 'done',
    code: null,
    address: null,
    request: null,
    facts: { ...facts, size },
  };
}
