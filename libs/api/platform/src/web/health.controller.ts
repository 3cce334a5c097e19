import { healthApi } from '@akashi/contracts/api';
import { Controller } from '@nestjs/common';
import { Handles } from '../access/handles';
import { DomainProblem } from '../problems/domain-problem';
import { SignInPool } from '../database/sign-in-pool';

@Controller()
export class HealthController {
  constructor(private readonly pool: SignInPool) {}

  @Handles(healthApi.live)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Handles(healthApi.ready)
  async ready(): Promise<{ status: 'ready' }> {
    await this.pool.query('SELECT 1').catch(() => {
      throw new DomainProblem('busy', { retryAfterSeconds: 5 });
    });
    return { status: 'ready' };
  }
}
