import type { FileScan } from '@akashi/domain/control';
import { Logger } from '@nestjs/common';
import { Transactions } from '../../transactions/transactions';
import type { ReceivedFile } from '../file-condition';
import { FileStore } from '../file-store';
import { Clamd } from './clamd';
import { FileScanStore } from './file-scan.store';

/** Has files looked through for malware where the installation names a scanner; without one nothing is kept, and nothing held back. */
export class FileScans {
  private readonly log = new Logger('files');

  constructor(
    private readonly scanner: Clamd | null,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
    private readonly scans: FileScanStore,
  ) {}

  get isConfigured(): boolean {
    return this.scanner !== null;
  }

  /** Looks now, before any transaction; what is not answered in time is `pending`, and is looked at again. */
  async scan(firmId: string, file: ReceivedFile): Promise<FileScan> {
    if (!this.scanner) return this.known(firmId, file.sha256);
    const verdict = await this.scanner.scan(this.files.read(firmId, file));
    if (verdict.state === 'pending') this.log.warn(`${firmId}/${file.sha256} could not be scanned: ${verdict.fault}.`);
    if (verdict.state === 'infected') this.log.warn(`${firmId}/${file.sha256} holds malware: ${verdict.finding}.`);
    return this.transactions.housekeep({ firmId, clientId: null }, (tx) => this.scans.keep(tx, firmId, file, verdict));
  }

  /** What is known of a file, asked on the firm's side of a client's wall. */
  known(firmId: string, sha256: string): Promise<FileScan> {
    return this.transactions.read({ firmId, clientId: null }, (tx) => this.scans.state(tx, firmId, sha256));
  }
}
