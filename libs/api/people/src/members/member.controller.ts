import { CurrentCaller, Handles, IsLocalDate, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { AdmitMemberBody, MemberView, RecordCredentialBody } from '@akashi/contracts';
import { memberApi } from '@akashi/contracts/api';
import { firmRoles, type FirmRole } from '@akashi/domain/access';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsIn, ValidateIf } from 'class-validator';
import { AdmitMember } from './admit-member';
import { MemberStore } from './member.store';
import { RecordCredential } from './record-credential';

class AdmitMemberDto implements AdmitMemberBody {
  @IsText(1, 100) familyName!: string;
  @IsText(1, 100) givenName!: string;
  @IsText(1, 100) familyKana!: string;
  @IsText(1, 100) givenKana!: string;
  @IsText(0, 100) title!: string;
  @IsText(3, 254) email!: string;
  @IsText(1, 1000) password!: string;
  @ArrayNotEmpty()
  @ArrayMaxSize(3)
  @ArrayUnique()
  @IsIn(firmRoles, { each: true })
  firmRoles!: FirmRole[];
}

class RecordCredentialDto implements RecordCredentialBody {
  @IsText(1, 100) type!: string;
  @IsText(1, 100) number!: string;
  @IsLocalDate() validFrom!: string;
  @ValidateIf((_, value) => value !== null)
  @IsLocalDate()
  validUntil!: string | null;
}

@Controller()
export class MemberController {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: MemberStore,
    private readonly admitMember: AdmitMember,
    private readonly recordCredential: RecordCredential,
  ) {}

  @Handles(memberApi.list)
  list(@CurrentCaller() caller: Caller): Promise<MemberView[]> {
    return this.transactions.read(caller, (tx) => this.members.list(tx, caller));
  }

  @Handles(memberApi.admit)
  admit(@CurrentCaller() caller: Caller, @Body() body: AdmitMemberDto): Promise<MemberView> {
    return this.admitMember.execute(caller, body);
  }

  @Handles(memberApi.recordCredential)
  record(
    @CurrentCaller() caller: Caller,
    @Param('userId', ParseUUIDPipe) userId: string,
    @Body() body: RecordCredentialDto,
  ): Promise<MemberView> {
    return this.recordCredential.execute(caller, userId, body);
  }
}
