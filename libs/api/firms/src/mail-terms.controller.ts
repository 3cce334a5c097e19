import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { AskExportCodesBody, FirmView, NameMattersInMailBody } from '@akashi/contracts';
import { firmApi } from '@akashi/contracts/api';
import { Body, Controller } from '@nestjs/common';
import { IsBoolean, IsInt, Min } from 'class-validator';
import { AskExportCodes } from './ask-export-codes';
import { NameMattersInMail } from './name-matters-in-mail';

class NameMattersInMailDto implements NameMattersInMailBody {
  @IsBoolean() isNamed!: boolean;
  @IsInt() @Min(1) version!: number;
}

class AskExportCodesDto implements AskExportCodesBody {
  @IsBoolean() isAsked!: boolean;
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class MailTermsController {
  constructor(
    private readonly nameMatters: NameMattersInMail,
    private readonly exportCodes: AskExportCodes,
  ) {}

  @Handles(firmApi.nameMattersInMail)
  nameMattersInMail(@CurrentCaller() caller: Caller, @Body() body: NameMattersInMailDto): Promise<FirmView> {
    return this.nameMatters.execute(caller, body);
  }

  @Handles(firmApi.askExportCodes)
  askExportCodes(@CurrentCaller() caller: Caller, @Body() body: AskExportCodesDto): Promise<FirmView> {
    return this.exportCodes.execute(caller, body);
  }
}
