import { Clock, SecurityLog } from '@akashi/api-platform';
import { Injectable } from '@nestjs/common';

/** Tells the firm's security log of a link that the installation handed out; done when the line is kept. */
@Injectable()
export class TellByInstallation {
  constructor(
    private readonly log: SecurityLog,
    private readonly clock: Clock,
  ) {}

  execute(firmId: string, userId: string): Promise<void> {
    return this.log.keep(firmId, {
      at: this.clock.now().toISOString(),
      kind: 'factor',
      operation: 'installation.password-link',
      thing: 'member',
      object: userId,
      engagement: null,
      person: null,
      outcome: 'done',
      code: null,
      address: null,
      request: null,
      facts: {},
    });
  }
}
