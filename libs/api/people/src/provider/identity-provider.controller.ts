import { CurrentCaller, Handles, IsText, type Caller, type SignedInRequest } from '@akashi/api-platform';
import type {
  ClaimsView,
  IdentityProviderView,
  ProviderAddressView,
  SetIdentityProviderBody,
  TurnIdentityProviderBody,
} from '@akashi/contracts';
import { identityProviderApi } from '@akashi/contracts/api';
import { providerKinds, type ProviderKind } from '@akashi/domain/firm';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsString, Length, Min, ValidateIf } from 'class-validator';
import type { Response } from 'express';
import { ProviderAnswerDto } from './provider-answer.dto';
import { ProviderWay } from './provider-way';
import { ReadIdentityProvider } from './read-identity-provider';
import { SetIdentityProvider } from './set-identity-provider';
import { TryIdentityProvider } from './try-identity-provider';
import { TurnIdentityProvider } from './turn-identity-provider';

class SetIdentityProviderDto implements SetIdentityProviderBody {
  @IsIn(providerKinds) kind!: ProviderKind;
  @IsText(0, 500) issuer!: string;
  @IsText(0, 500) clientId!: string;
  @ValidateIf((_, value) => value !== null)
  @IsString()
  @Length(1, 500)
  secret!: string | null;
  @IsText(0, 500) entryPoint!: string;
  @IsArray()
  @ArrayMaxSize(5)
  @IsText(0, 10_000, { each: true })
  certificates!: string[];
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(0, 253, { each: true })
  domains!: string[];
  @IsBoolean() isOnly!: boolean;
  @IsInt() @Min(0) version!: number;
}

class TurnIdentityProviderDto implements TurnIdentityProviderBody {
  @IsBoolean() isOn!: boolean;
  @IsInt() @Min(1) version!: number;
}

/** The administrator's side: which provider, tried by going there, and on or off. */
@Controller()
export class IdentityProviderController {
  constructor(
    private readonly reader: ReadIdentityProvider,
    private readonly setProvider: SetIdentityProvider,
    private readonly turnProvider: TurnIdentityProvider,
    private readonly tryProvider: TryIdentityProvider,
    private readonly way: ProviderWay,
  ) {}

  @Handles(identityProviderApi.view)
  view(@CurrentCaller() caller: Caller): Promise<IdentityProviderView> {
    return this.reader.execute(caller);
  }

  @Handles(identityProviderApi.set)
  set(@CurrentCaller() caller: Caller, @Body() body: SetIdentityProviderDto): Promise<IdentityProviderView> {
    return this.setProvider.execute(caller, body);
  }

  @Handles(identityProviderApi.turn)
  turn(@CurrentCaller() caller: Caller, @Body() body: TurnIdentityProviderDto): Promise<IdentityProviderView> {
    return this.turnProvider.execute(caller, body);
  }

  @Handles(identityProviderApi.startTest)
  startTest(
    @CurrentCaller() caller: Caller,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProviderAddressView> {
    return this.way.go('test', caller.firmId, request, response);
  }

  @Handles(identityProviderApi.test)
  async test(
    @CurrentCaller() caller: Caller,
    @Req() request: SignedInRequest,
    @Body() body: ProviderAnswerDto,
  ): Promise<ClaimsView> {
    return this.tryProvider.execute(caller, await this.way.comeBack('test', body, request));
  }
}
