import { Handles, RelyingParty } from '@akashi/api-platform';
import type { AssertionForm } from '@akashi/contracts';
import { identityProviderApi } from '@akashi/contracts/api';
import { Body, Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { returnPath } from './open-id-provider';
import { ProviderAttempts } from './provider-attempts';

const mostCharacters = 128 * 1024;
const stateText = /^(in|link|test)\.[\w-]{43}$/;

/**
 * Takes what a SAML provider has the browser send from a page of its own. That request carries no cookie of ours, so that it says
 * nothing of who sits there and opens nothing: the answer waits with the attempt, and the page that the browser goes on to asks
 * for it as it does for any other provider's, with the cookie of the way and with the ticket.
 */
@Controller()
export class AssertionConsumerController {
  constructor(
    private readonly attempts: ProviderAttempts,
    private readonly installation: RelyingParty,
  ) {}

  @Handles(identityProviderApi.takeAssertion)
  async takeAssertion(@Body() form: AssertionForm, @Res() response: Response): Promise<void> {
    const { SAMLResponse: sent, RelayState: state } = (form ?? {}) as Partial<Record<keyof AssertionForm, unknown>>;
    const back = new URL(this.installation.at(returnPath));
    if (typeof state === 'string' && stateText.test(state)) {
      back.searchParams.set('state', state);
      const isAnswer = typeof sent === 'string' && sent !== '' && sent.length <= mostCharacters;
      const ticket = isAnswer ? await this.attempts.keepAnswer(state, sent) : null;
      if (ticket !== null) back.searchParams.set('code', ticket);
    }
    response.redirect(303, back.href);
  }
}
