import { contentDisposition, CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type {
  LedgerAnchoringView,
  LedgerCheckpointView,
  LedgerExport,
  LedgerPage,
  LedgerVerificationView,
  ReconciliationView,
  StandingReconciliation,
} from '@akashi/contracts';
import { firmLedgerApi } from '@akashi/contracts/api';
import { Controller, Query, Res } from '@nestjs/common';
import { IsOptional } from 'class-validator';
import type { Response } from 'express';
import { LedgerPageDto, pageLength } from '../ledger.controller';
import { ReadFirmLedger } from './read-firm-ledger';

class FirmLedgerPageDto extends LedgerPageDto {
  @IsOptional() @IsText(0, 100) words?: string;
}

@Controller()
export class FirmLedgerController {
  constructor(private readonly ledger: ReadFirmLedger) {}

  @Handles(firmLedgerApi.page)
  page(@CurrentCaller() caller: Caller, @Query() query: FirmLedgerPageDto): Promise<LedgerPage> {
    const cut = { before: query.before ?? null, limit: query.limit ?? pageLength };
    return this.ledger.page(caller, cut, (query.words ?? '').trim());
  }

  @Handles(firmLedgerApi.checkpoints)
  checkpoints(@CurrentCaller() caller: Caller): Promise<LedgerCheckpointView[]> {
    return this.ledger.checkpoints(caller);
  }

  @Handles(firmLedgerApi.anchoring)
  anchoring(@CurrentCaller() caller: Caller): Promise<LedgerAnchoringView> {
    return this.ledger.anchoring(caller);
  }

  @Handles(firmLedgerApi.verify)
  verify(@CurrentCaller() caller: Caller): Promise<LedgerVerificationView> {
    return this.ledger.verify(caller);
  }

  @Handles(firmLedgerApi.reconciliation)
  reconciliation(@CurrentCaller() caller: Caller): Promise<StandingReconciliation> {
    return this.ledger.standing(caller);
  }

  @Handles(firmLedgerApi.reconcile)
  reconcile(@CurrentCaller() caller: Caller): Promise<ReconciliationView> {
    return this.ledger.reconcile(caller);
  }

  @Handles(firmLedgerApi.export)
  async export(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<LedgerExport> {
    const exported = await this.ledger.export(caller);
    response.set('Content-Disposition', contentDisposition(`ledger-${caller.firmId}.json`));
    return exported;
  }
}
