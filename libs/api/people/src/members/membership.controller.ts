import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type {
  ConfirmMemberBody,
  DisableMemberBody,
  EnableMemberBody,
  EndedSessionsView,
  MemberView,
  SetFirmRolesBody,
} from '@akashi/contracts';
import { memberApi } from '@akashi/contracts/api';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { identificationWays, type IdentificationWay } from '@akashi/domain/firm';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn, IsInt, Min } from 'class-validator';
import { DisableMember } from './disable-member';
import { ConfirmMember } from './confirm-member';
import { EnableMember } from './enable-member';
import { EndMemberSessions } from './end-member-sessions';
import { SetFirmRoles } from './set-firm-roles';

class DisableMemberDto implements DisableMemberBody {
  @IsText(0, 2000) reason!: string;
  @IsInt() @Min(1) version!: number;
}

class ConfirmMemberDto implements ConfirmMemberBody {
  @IsIn(identificationWays) how!: IdentificationWay;
  @IsInt() @Min(1) version!: number;
}

class EnableMemberDto implements EnableMemberBody {
  @IsInt() @Min(1) version!: number;
}

class SetFirmRolesDto implements SetFirmRolesBody {
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(firmRoles, { each: true })
  firmRoles!: FirmRole[];

  @IsInt() @Min(1) version!: number;
}

const Member = () => Param('userId', ParseUUIDPipe);

/** What colleagues do with a membership. None of it sets or learns a password. */
@Controller()
export class MembershipController {
  constructor(
    private readonly confirmMember: ConfirmMember,
    private readonly disableMember: DisableMember,
    private readonly enableMember: EnableMember,
    private readonly setFirmRoles: SetFirmRoles,
    private readonly endMemberSessions: EndMemberSessions,
  ) {}

  @Handles(memberApi.confirm)
  confirm(
    @CurrentCaller() caller: Caller,
    @Member() userId: string,
    @Body() body: ConfirmMemberDto,
  ): Promise<MemberView> {
    return this.confirmMember.execute(caller, userId, body);
  }

  @Handles(memberApi.disable)
  disable(
    @CurrentCaller() caller: Caller,
    @Member() userId: string,
    @Body() body: DisableMemberDto,
  ): Promise<MemberView> {
    return this.disableMember.execute(caller, userId, body);
  }

  @Handles(memberApi.enable)
  enable(
    @CurrentCaller() caller: Caller,
    @Member() userId: string,
    @Body() body: EnableMemberDto,
  ): Promise<MemberView> {
    return this.enableMember.execute(caller, userId, body.version);
  }

  @Handles(memberApi.setRoles)
  setRoles(
    @CurrentCaller() caller: Caller,
    @Member() userId: string,
    @Body() body: SetFirmRolesDto,
  ): Promise<MemberView> {
    return this.setFirmRoles.execute(caller, userId, body);
  }

  @Handles(memberApi.endSessions)
  endSessions(@CurrentCaller() caller: Caller, @Member() userId: string): Promise<EndedSessionsView> {
    return this.endMemberSessions.execute(caller, userId);
  }
}
