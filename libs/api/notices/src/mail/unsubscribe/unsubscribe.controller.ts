import { Handles, RelyingParty } from '@akashi/api-platform';
import { mailApi } from '@akashi/contracts/api';
import { Controller, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Unsubscribe } from './unsubscribe';

/** Nothing is changed by a GET: programs that look at links before their person does end nobody's mail. */
@Controller()
export class UnsubscribeController {
  constructor(
    private readonly unsubscribe: Unsubscribe,
    private readonly installation: RelyingParty,
  ) {}

  @Handles(mailApi.unsubscribePage)
  page(@Param('token') token: string, @Res() response: Response): void {
    response.redirect(303, this.installation.at(`/unsubscribe#${encodeURIComponent(token)}`));
  }

  @Handles(mailApi.unsubscribe)
  end(@Param('token') token: string, @Req() request: Request): Promise<void> {
    return this.unsubscribe.execute(token, request.ip ?? '');
  }
}
