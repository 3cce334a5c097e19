import { healthApi } from '@akashi/contracts/api';
import { Controller } from '@nestjs/common';
import { Handles } from '../access/handles';
import { DomainProblem } from '../problems/domain-problem';
import { SignInPool } from '../database/sign-in-pool';
import { OrderedEnding } from './ordered-ending';

@Controller()
export class HealthController {
  constructor(
    private readonly pool: SignInPool,
    private readonly ending: OrderedEnding,
  ) {}

  @Handles(healthApi.live)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Handles(healthApi.ready)
  async ready(): Promise<{ status: 'ready' }> {
    const isThere = await this.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    if (!isThere || this.ending.isEnding) throw new DomainProblem('busy', { retryAfterSeconds: 5 });
    return { status: 'ready' };
  }
}
