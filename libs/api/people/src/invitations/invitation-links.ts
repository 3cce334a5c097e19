import { Clock, Ids } from '@akashi/api-platform';
import { invitationHours } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { tokenBytes } from './invitation-token';
import type { NewLink } from './invitation.store';

/** A link that nobody has seen yet. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  make(hours = invitationHours): NewLink {
    const expiresAt = new Date(this.clock.now().getTime() + hours * 60 * 60 * 1000);
    return { token: this.ids.secret(tokenBytes).toString('base64url'), expiresAt };
  }
}
