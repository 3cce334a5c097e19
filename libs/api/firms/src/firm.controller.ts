import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { FirmView, RegisterEntryView } from '@akashi/contracts';
import { firmApi } from '@akashi/contracts/api';
import { Body, Controller } from '@nestjs/common';
import { MaintainFirmDto } from './firm.dto';
import { FirmStore } from './firm.store';
import { MaintainFirm } from './maintain-firm';

@Controller()
export class FirmController {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly maintainFirm: MaintainFirm,
  ) {}

  @Handles(firmApi.view)
  view(@CurrentCaller() caller: Caller): Promise<FirmView> {
    return this.transactions.read(caller, (tx) => this.firms.view(tx, caller));
  }

  @Handles(firmApi.maintain)
  maintain(@CurrentCaller() caller: Caller, @Body() body: MaintainFirmDto): Promise<FirmView> {
    return this.maintainFirm.execute(caller, body);
  }

  @Handles(firmApi.publicRegister)
  register(@CurrentCaller() caller: Caller): Promise<RegisterEntryView[]> {
    return this.transactions.read(caller, (tx) => this.firms.register(tx));
  }
}
