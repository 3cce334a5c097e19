import { CurrentCaller, Handles, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberView } from '@akashi/contracts';
import { memberApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { AdmitMember } from './admit-member';
import { AdmitMemberDto, RecordCredentialDto } from './member.dto';
import { MemberStore } from './member.store';
import { RecordCredential } from './record-credential';

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
