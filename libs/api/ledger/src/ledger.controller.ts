import { contentDisposition, CurrentCaller, Requires, type Caller } from '@akashi/api-platform';
import type { LedgerCheckpointView, LedgerExport, LedgerPage, LedgerVerificationView } from '@akashi/contracts';
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LedgerPageQuery } from './ledger.dto';
import { ReadLedger } from './read-ledger';

const pageLength = 50;

@Controller('engagements/:engagementId/ledger')
export class LedgerController {
  constructor(private readonly ledger: ReadLedger) {}

  @Get()
  @Requires('ledger.read')
  page(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Query() query: LedgerPageQuery,
  ): Promise<LedgerPage> {
    return this.ledger.page(caller, engagementId, { before: query.before ?? null, limit: query.limit ?? pageLength });
  }

  @Get('checkpoints')
  @Requires('ledger.read')
  checkpoints(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<LedgerCheckpointView[]> {
    return this.ledger.checkpoints(caller, engagementId);
  }

  @Post('verify')
  @Requires('ledger.verify')
  @HttpCode(200)
  verify(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<LedgerVerificationView> {
    return this.ledger.verify(caller, engagementId);
  }

  @Get('export')
  @Requires('ledger.read')
  async export(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LedgerExport> {
    const exported = await this.ledger.export(caller, engagementId);
    response.set('Content-Disposition', contentDisposition(`ledger-${engagementId}.json`));
    return exported;
  }
}
