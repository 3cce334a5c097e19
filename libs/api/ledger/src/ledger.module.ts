import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { AnchoringStore } from './anchoring/anchoring.store';
import { CheckStoredFiles } from './files/check-stored-files';
import { FileCheckStore } from './files/file-check.store';
import { StoredFileController } from './files/stored-file.controller';
import { WalkStoredFiles } from './files/walk-stored-files';
import { FirmLedgerController } from './firm/firm-ledger.controller';
import { ReadFirmLedger } from './firm/read-firm-ledger';
import { LedgerKeyController } from './keys/ledger-key.controller';
import { ReadLedgerKeys } from './keys/read-ledger-keys';
import { RotateLedgerKey } from './keys/rotate-ledger-key';
import { LedgerController } from './ledger.controller';
import { LedgerStore } from './ledger.store';
import { CheckSecurityLog } from './security-log/check-security-log';
import { SecurityLogController } from './security-log/security-log.controller';
import { SecurityLogLines } from './security-log/security-log-lines';
import { ShortenSecurityLogs } from './security-log/shorten-security-logs';
import { ReadLedger } from './read-ledger';
import { ReconcileLedger } from './reconcile-ledger';
import { WholeLedger } from './whole-ledger';

@Module({
  imports: [EngagementsModule],
  controllers: [
    LedgerController,
    FirmLedgerController,
    LedgerKeyController,
    StoredFileController,
    SecurityLogController,
  ],
  providers: [
    LedgerStore,
    AnchoringStore,
    WholeLedger,
    ReadLedger,
    ReconcileLedger,
    ReadFirmLedger,
    ReadLedgerKeys,
    RotateLedgerKey,
    FileCheckStore,
    CheckStoredFiles,
    WalkStoredFiles,
    CheckSecurityLog,
    SecurityLogLines,
    ShortenSecurityLogs,
  ],
})
export class LedgerModule {}
