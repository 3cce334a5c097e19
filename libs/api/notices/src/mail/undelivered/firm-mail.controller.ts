import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { FirmMailView } from '@akashi/contracts';
import { mailApi } from '@akashi/contracts/api';
import type { SendMailAgainBody } from '@akashi/contracts/api/mail.api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { FirmMail } from './firm-mail';

class SendMailAgainDto implements SendMailAgainBody {
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class FirmMailController {
  constructor(private readonly mail: FirmMail) {}

  @Handles(mailApi.ofFirm)
  ofFirm(@CurrentCaller() caller: Caller): Promise<FirmMailView> {
    return this.mail.read(caller);
  }

  @Handles(mailApi.sendAgain)
  sendAgain(
    @CurrentCaller() caller: Caller,
    @Param('mailId', ParseUUIDPipe) id: string,
    @Body() { version }: SendMailAgainDto,
  ): Promise<FirmMailView> {
    return this.mail.sendAgain(caller, { id, version });
  }
}
