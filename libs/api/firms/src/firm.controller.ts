import { CurrentCaller, Handles, IsLocalDate, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type {
  FirmView,
  MaintainFirmBody,
  RegisterEntryView,
  RequireFactorBody,
  SetHarmfulFilesBody,
  SetLogRetentionBody,
} from '@akashi/contracts';
import { firmApi } from '@akashi/contracts/api';
import { harmfulFileTerms, type HarmfulFileTerm } from '@akashi/domain/control';
import { Body, Controller } from '@nestjs/common';
import { IsBoolean, IsIn, IsInt, Min, ValidateIf } from 'class-validator';
import { FirmStore } from './firm.store';
import { MaintainFirm } from './maintain-firm';
import { RequireFactorOfAll } from './require-factor';
import { SetHarmfulFiles } from './set-harmful-files';
import { SetLogRetention } from './set-log-retention';

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

class RequireFactorDto implements RequireFactorBody {
  @IsBoolean() isRequired!: boolean;
  @IsInt() @Min(1) version!: number;
}

class SetLogRetentionDto implements SetLogRetentionBody {
  @IsInt() days!: number;
  @IsInt() @Min(1) version!: number;
}

class SetHarmfulFilesDto implements SetHarmfulFilesBody {
  @IsIn(harmfulFileTerms) term!: HarmfulFileTerm;
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class FirmController {
  constructor(
    private readonly transactions: Transactions,
    private readonly firms: FirmStore,
    private readonly maintainFirm: MaintainFirm,
    private readonly requireOfAll: RequireFactorOfAll,
    private readonly retention: SetLogRetention,
    private readonly harmfulFiles: SetHarmfulFiles,
  ) {}

  @Handles(firmApi.view)
  view(@CurrentCaller() caller: Caller): Promise<FirmView> {
    return this.transactions.read(caller, (tx) => this.firms.view(tx, caller));
  }

  @Handles(firmApi.maintain)
  maintain(@CurrentCaller() caller: Caller, @Body() body: MaintainFirmDto): Promise<FirmView> {
    return this.maintainFirm.execute(caller, body);
  }

  @Handles(firmApi.requireFactor)
  requireFactor(@CurrentCaller() caller: Caller, @Body() body: RequireFactorDto): Promise<FirmView> {
    return this.requireOfAll.execute(caller, body);
  }

  @Handles(firmApi.setLogRetention)
  setLogRetention(@CurrentCaller() caller: Caller, @Body() body: SetLogRetentionDto): Promise<FirmView> {
    return this.retention.execute(caller, body);
  }

  @Handles(firmApi.setHarmfulFiles)
  setHarmfulFiles(@CurrentCaller() caller: Caller, @Body() body: SetHarmfulFilesDto): Promise<FirmView> {
    return this.harmfulFiles.execute(caller, body);
  }

  @Handles(firmApi.publicRegister)
  register(@CurrentCaller() caller: Caller): Promise<RegisterEntryView[]> {
    return this.transactions.read(caller, (tx) => this.firms.register(tx));
  }
}
