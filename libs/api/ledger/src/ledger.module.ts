import { EngagementsModule } from '@akashi/api-engagements';
import { Module } from '@nestjs/common';
import { LedgerController } from './ledger.controller';
import { LedgerStore } from './ledger.store';
import { ReadLedger } from './read-ledger';
import { ReconcileLedger } from './reconcile-ledger';

@Module({
  imports: [EngagementsModule],
  controllers: [LedgerController],
  providers: [LedgerStore, ReadLedger, ReconcileLedger],
})
export class LedgerModule {}
