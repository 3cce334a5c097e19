import { healthApi } from '@akashi/contracts/api';
import { Controller } from '@nestjs/common';
import { Handles } from '../access/handles';
import { DomainProblem } from '../problems/domain-problem';
import { FreeSpace } from '../files/free-space';
import { SignInPool } from '../database/sign-in-pool';
import { OrderedEnding } from './ordered-ending';

@Controller()
export class HealthController {
  constructor(
    private readonly pool: SignInPool,
    private readonly ending: OrderedEnding,
    private readonly space: FreeSpace,
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
    if (this.ending.isEnding) throw notReady('process');
    if (!isThere) throw notReady('database');
    const lacking = await this.space.lacking().catch(() => {
      throw notReady('files');
    });
    if (lacking) throw new DomainProblem('storage-full', { facts: { missing: 'space', ...lacking } });
    return { status: 'ready' };
  }
}

const notReady = (missing: string): DomainProblem =>
  new DomainProblem('busy', { retryAfterSeconds: 5, facts: { missing } });
