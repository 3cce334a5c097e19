import { Handles, IsText, type SignedInRequest } from '@akashi/api-platform';
import type { AskForActBody, PasskeyChallengeView } from '@akashi/contracts';
import { passkeyApi } from '@akashi/contracts/api';
import { Body, Controller, Req } from '@nestjs/common';
import { sessionOf } from '../sessions/session-of';
import { ActsByPasskey } from './acts-by-passkey';

class AskForActDto implements AskForActBody {
  @IsText(1, 2000) operation!: string;
  @IsText(1, 900_000) body!: string;
}

/** What a passkey is asked to sign before an act that binds. */
@Controller()
export class PasskeyActController {
  constructor(private readonly acts: ActsByPasskey) {}

  @Handles(passkeyApi.askForAct)
  askForAct(@Req() request: SignedInRequest, @Body() body: AskForActDto): Promise<PasskeyChallengeView> {
    return this.acts.ask(sessionOf(request), body, request.ip ?? '');
  }
}
