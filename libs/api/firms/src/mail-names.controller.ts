import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { FirmView, NameMattersInMailBody } from '@akashi/contracts';
import { firmApi } from '@akashi/contracts/api';
import { Body, Controller } from '@nestjs/common';
import { IsBoolean, IsInt, Min } from 'class-validator';
import { NameMattersInMail } from './name-matters-in-mail';

class NameMattersInMailDto implements NameMattersInMailBody {
  @IsBoolean() isNamed!: boolean;
  @IsInt() @Min(1) version!: number;
}

@Controller()
export class MailNamesController {
  constructor(private readonly nameMatters: NameMattersInMail) {}

  @Handles(firmApi.nameMattersInMail)
  nameMattersInMail(@CurrentCaller() caller: Caller, @Body() body: NameMattersInMailDto): Promise<FirmView> {
    return this.nameMatters.execute(caller, body);
  }
}
