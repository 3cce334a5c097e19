import {
  CurrentCaller,
  CurrentClientPerson,
  Handles,
  type ClientPersonCaller,
  type MemberCaller,
} from '@akashi/api-platform';
import type { MailLanguage, MailSettingView } from '@akashi/contracts';
import { clientMailApi, mailApi } from '@akashi/contracts/api';
import type { SetMailBody } from '@akashi/contracts/api/mail.api';
import { mailWays, type MailWay } from '@akashi/domain/notice';
import { Body, Controller } from '@nestjs/common';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { KeepMailSetting } from './keep-mail-setting';

class SetMailDto implements SetMailBody {
  @IsIn(mailWays) way!: MailWay;
  @IsInt() @Min(0) @Max(23) digestHour!: number;
  @IsInt() @Min(0) @Max(23) quietFrom!: number;
  @IsInt() @Min(0) @Max(23) quietUntil!: number;
  @IsIn(['ja', 'en']) mailLanguage!: MailLanguage;
  @IsInt() @Min(0) version!: number;
}

@Controller()
export class MailSettingController {
  constructor(private readonly keep: KeepMailSetting) {}

  @Handles(mailApi.setting)
  setting(@CurrentCaller() caller: MemberCaller): Promise<MailSettingView> {
    return this.keep.read(caller);
  }

  @Handles(mailApi.set)
  set(@CurrentCaller() caller: MemberCaller, @Body() body: SetMailDto): Promise<MailSettingView> {
    return this.keep.set(caller, body);
  }

  @Handles(clientMailApi.setting)
  settingAtClient(@CurrentClientPerson() caller: ClientPersonCaller): Promise<MailSettingView> {
    return this.keep.read(caller);
  }

  @Handles(clientMailApi.set)
  setAtClient(@CurrentClientPerson() caller: ClientPersonCaller, @Body() body: SetMailDto): Promise<MailSettingView> {
    return this.keep.setAtClient(caller, body);
  }
}
