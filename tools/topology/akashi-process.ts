import { existsSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { places } from '../run/places.ts';
import { launch, type Running } from './running.ts';

/** One `akashi serve` or `akashi worker` of what was built; started again when it ends by itself, as systemd would. */
export class AkashiProcess {
  private running: Running | null = null;
  private isMeant = false;
  /** How often it ended without being told to. */
  ownEnds = 0;

  private readonly command: 'serve' | 'worker';
  private readonly env: NodeJS.ProcessEnv;
  private readonly log: string;

  constructor(command: 'serve' | 'worker', env: NodeJS.ProcessEnv, log: string) {
    this.command = command;
    this.env = env;
    this.log = log;
  }

  async start(): Promise<void> {
    this.isMeant = true;
    const begun = existsSync(this.log) ? statSync(this.log).size : 0;
    const running = launch(process.execPath, [places.api, this.command], { log: this.log, env: this.env });
    this.running = running;
    running.child.once('exit', () => void this.again(running));
    if (this.command === 'worker') return wait(1000);
    for (let tried = 0; !readFileSync(this.log).subarray(begun).includes('"listening":'); tried++) {
      if (tried === 600) throw new Error(`${this.log}: does not listen.`);
      await wait(50);
    }
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.isMeant = false;
    await this.running?.kill(signal);
  }

  /** What it logged as a fault of its own: requests that it could name no reason for. */
  faults(): string[] {
    const lines = existsSync(this.log) ? readFileSync(this.log, 'utf8').split('\n') : [];
    return lines.filter((line) => line.includes('"level":"error"'));
  }

  private async again(ended: Running): Promise<void> {
    if (!this.isMeant || this.running !== ended) return;
    this.ownEnds += 1;
    await wait(500);
    if (this.isMeant && this.running === ended) await this.start().catch(() => undefined);
  }
}
