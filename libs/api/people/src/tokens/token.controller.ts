import { CurrentCaller, Handles, IsText, Transactions, type Caller } from '@akashi/api-platform';
import type { ApiTokenView, FirmTokenView, IssuedTokenView, MakeTokenBody, RevokeTokenBody } from '@akashi/contracts';
import { tokenApi } from '@akashi/contracts/api';
import { tokenPermissions, type TokenPermission } from '@akashi/domain/access';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Max, Min, ValidateIf } from 'class-validator';
import { MakeToken } from './make-token';
import { RevokeToken } from './revoke-token';
import { TokenStore } from './token.store';

class MakeTokenDto implements MakeTokenBody {
  @IsText(1, 100) name!: string;
  @IsArray() @ArrayMaxSize(50) @IsIn(tokenPermissions, { each: true }) permissions!: TokenPermission[];
  @ValidateIf((_, ids) => ids !== null)
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID('all', { each: true })
  engagementIds!: string[] | null;
  @IsInt() @Min(1) @Max(100_000) days!: number;
}

class RevokeTokenDto implements RevokeTokenBody {
  @IsInt() @Min(1) version!: number;
}

/** What a person’s programs read by, for the person and for the firm’s administrator. No token reaches any of it. */
@Controller()
export class TokenController {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: TokenStore,
    private readonly makeToken: MakeToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  @Handles(tokenApi.own)
  own(@CurrentCaller() caller: Caller): Promise<ApiTokenView[]> {
    return this.transactions.read(caller, (tx) => this.store.own(tx, caller));
  }

  @Handles(tokenApi.make)
  make(@CurrentCaller() caller: Caller, @Body() body: MakeTokenDto): Promise<IssuedTokenView> {
    return this.makeToken.execute(caller, body);
  }

  @Handles(tokenApi.revoke)
  revoke(
    @CurrentCaller() caller: Caller,
    @Param('tokenId', ParseUUIDPipe) tokenId: string,
    @Body() body: RevokeTokenDto,
  ): Promise<void> {
    return this.revokeToken.own(caller, tokenId, body);
  }

  @Handles(tokenApi.ofFirm)
  ofFirm(@CurrentCaller() caller: Caller): Promise<FirmTokenView[]> {
    return this.transactions.read(caller, (tx) => this.store.ofFirm(tx, caller));
  }

  @Handles(tokenApi.end)
  end(
    @CurrentCaller() caller: Caller,
    @Param('tokenId', ParseUUIDPipe) tokenId: string,
    @Body() body: RevokeTokenDto,
  ): Promise<void> {
    return this.revokeToken.anybodys(caller, tokenId, body);
  }
}
