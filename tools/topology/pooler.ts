import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unprivileged } from '../postgres/binaries.ts';
import { launch, type Running } from './running.ts';

export interface PoolerPlan {
  program: string;
  folder: string;
  port: number;
  /** Passwords of the logins that go through it. */
  logins: Readonly<Record<string, string>>;
}

/** PgBouncer in transaction mode: it forgets what a connection asked for, as docs/operations says. */
export class Pooler {
  private running: Running | null = null;

  private readonly plan: PoolerPlan;

  constructor(plan: PoolerPlan) {
    this.plan = plan;
  }

  start(databasePort: number): void {
    const { program, folder } = this.plan;
    mkdirSync(folder, { recursive: true });
    this.write(databasePort);
    if (unprivileged) chownSync(folder, unprivileged.uid, unprivileged.gid);
    this.running = launch(program, [join(folder, 'pgbouncer.ini')], {
      log: join(folder, 'out.log'),
      user: unprivileged,
    });
  }

  /** After a promotion: what connects from now on goes to the new primary. */
  pointAt(databasePort: number): void {
    this.write(databasePort);
    if (this.running) process.kill(this.running.pid, 'SIGHUP');
  }

  async kill(signal?: NodeJS.Signals): Promise<void> {
    await this.running?.kill(signal);
  }

  private write(databasePort: number): void {
    const { folder, port, logins } = this.plan;
    const users = Object.entries(logins).map(([name, password]) => `"${name}" "${password}"\n`);
    const lines = [
      '[databases]',
      `akashi = host=127.0.0.1 port=${databasePort} dbname=akashi`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'unix_socket_dir =',
      'auth_type = scram-sha-256',
      `auth_file = ${join(folder, 'users.txt')}`,
      'pool_mode = transaction',
      'default_pool_size = 20',
      'ignore_startup_parameters = extra_float_digits,options',
      'server_login_retry = 1',
      'server_connect_timeout = 2',
      'max_client_conn = 200',
    ];
    const files = { 'users.txt': users.join(''), 'pgbouncer.ini': `${lines.join('\n')}\n` };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(folder, name), text, { mode: 0o600 });
      if (unprivileged) chownSync(join(folder, name), unprivileged.uid, unprivileged.gid);
    }
  }
}
