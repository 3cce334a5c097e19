import { Clock, Ids, Mailer } from '@akashi/api-platform';
import { invitationHours } from '@akashi/domain/firm';
import { Injectable } from '@nestjs/common';
import { tokenBytes } from './invitation-token';
import type { NewInvitationLink, NewLink } from './invitation.store';

/** A link that nobody has seen yet. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  make(hours = invitationHours): NewLink {
    const expiresAt = new Date(this.clock.now().getTime() + hours * 60 * 60 * 1000);
    return { token: this.token(), expiresAt };
  }

  /** Of an invitation: one that is mailed is thrown away here, and made anew by whoever writes its mail. */
  forInvitation(isHandedOver = false): NewInvitationLink {
    return { ...this.make(), isMailed: this.mailer.isSetUp && !isHandedOver };
  }

  token(): string {
    return this.ids.secret(tokenBytes).toString('base64url');
  }
}
