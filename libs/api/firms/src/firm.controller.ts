import { CurrentCaller, Handles, IsLocalDate, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { FirmView, MaintainFirmBody, RegisterEntryView } from '@akashi/contracts';
import { firmApi } from '@akashi/contracts/api';
import { Body, Controller } from '@nestjs/common';
import { IsInt, ValidateIf } from 'class-validator';
import { FirmStore } from './firm.store';
import { MaintainFirm } from './maintain-firm';

class MaintainFirmDto implements MaintainFirmBody {
  @IsText(1, 200) name!: string;
  @IsText(1, 200) nameKana!: string;
  @ValidateIf((_, value) => value !== null)
  @IsText(1, 100)
  ismapRegistrationNo!: string | null;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  ismapRegisteredOn!: string | null;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  ismapValidUntil!: string | null;
  @IsInt() version!: number;
}

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
