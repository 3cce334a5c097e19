import { Controller, Get } from '@nestjs/common';
import { Open } from '../access/permission.guard';
import { DomainProblem } from '../problems/domain-problem';
import { SignInPool } from '../database/sign-in-pool';

@Controller('health')
export class HealthController {
  constructor(private readonly pool: SignInPool) {}

  @Get('live')
  @Open('public')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Open('public')
  async ready(): Promise<{ status: 'ready' }> {
    await this.pool.query('SELECT 1').catch(() => {
      throw new DomainProblem('busy', { retryAfterSeconds: 5 });
    });
    return { status: 'ready' };
  }
}
