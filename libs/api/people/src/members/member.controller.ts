import { CurrentCaller, Handles, IsLocalDate, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { MemberView, RecordCredentialBody } from '@akashi/contracts';
import { memberApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ValidateIf } from 'class-validator';
import { MemberStore } from './member.store';
import { RecordCredential } from './record-credential';

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
    private readonly recordCredential: RecordCredential,
  ) {}

  @Handles(memberApi.list)
  list(@CurrentCaller() caller: Caller): Promise<MemberView[]> {
    return this.transactions.read(caller, (tx) => this.members.list(tx, caller));
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
