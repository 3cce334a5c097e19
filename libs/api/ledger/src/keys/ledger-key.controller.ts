import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { LedgerKeysView, RotateKeyBody } from '@akashi/contracts';
import { ledgerKeyApi } from '@akashi/contracts/api';
import { Body, Controller } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { ReadLedgerKeys } from './read-ledger-keys';
import { RotateLedgerKey } from './rotate-ledger-key';

class RotateKeyDto implements RotateKeyBody {
  @IsInt() @Min(1) @Max(1_000_000) number!: number;
}

@Controller()
export class LedgerKeyController {
  constructor(
    private readonly reading: ReadLedgerKeys,
    private readonly rotating: RotateLedgerKey,
  ) {}

  @Handles(ledgerKeyApi.list)
  list(@CurrentCaller() caller: Caller): Promise<LedgerKeysView> {
    return this.reading.execute(caller);
  }

  @Handles(ledgerKeyApi.rotate)
  rotate(@CurrentCaller() caller: Caller, @Body() body: RotateKeyDto): Promise<LedgerKeysView> {
    return this.rotating.execute(caller, body);
  }
}
