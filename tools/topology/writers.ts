import { Agent, request } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { corporateNumberCheckDigit } from '../../libs/domain/src/firm/corporate-number.ts';

export interface Door {
  port: number;
  certificate: string;
  cookie: string;
}

/** People who register clients through the proxy all the time, and remember what they were told was kept. */
export class Writers {
  readonly acknowledged: string[] = [];
  /** What was refused or cut off since the round began, by what was said. */
  failures = new Map<string, number>();
  asked = 0;
  private longest = 0;
  private last = performance.now();
  private isRunning = true;
  private next = 0;
  private readonly agent: Agent;
  private readonly all: Promise<unknown>;

  private readonly door: Door;

  constructor(door: Door, count = 4) {
    this.door = door;
    this.agent = new Agent({ keepAlive: true, ca: door.certificate, servername: 'akashi.example', timeout: 8000 });
    this.all = Promise.all(Array.from({ length: count }, () => this.write()));
  }

  beginRound(): void {
    this.failures = new Map();
    this.asked = 0;
    this.longest = 0;
    this.last = performance.now();
  }

  /** The longest time without a write that was acknowledged, in ms. */
  get outage(): number {
    return Math.max(this.longest, performance.now() - this.last);
  }

  get failed(): number {
    return [...this.failures.values()].reduce((sum, one) => sum + one, 0);
  }

  /** Until writes are acknowledged again. */
  async untilWritten(more = 5): Promise<void> {
    const from = this.acknowledged.length;
    for (let tried = 0; this.acknowledged.length < from + more; tried++) {
      if (tried === 600) throw new Error(`No write for a minute: ${JSON.stringify([...this.failures])}`);
      await wait(100);
    }
  }

  async stop(): Promise<void> {
    this.isRunning = false;
    await this.all;
    this.agent.destroy();
  }

  private async write(): Promise<void> {
    while (this.isRunning) {
      const twelve = `7${String(++this.next).padStart(11, '0')}`;
      const number = `${corporateNumberCheckDigit(twelve)}${twelve}`;
      const said = await this.register(number).catch(
        (error: Error) => (error as NodeJS.ErrnoException).code ?? error.message,
      );
      this.asked += 1;
      if (said === '') this.note(number);
      else this.failures.set(said, (this.failures.get(said) ?? 0) + 1);
      await wait(said === '' ? 30 : 100);
    }
  }

  private note(number: string): void {
    this.acknowledged.push(number);
    this.longest = Math.max(this.longest, performance.now() - this.last);
    this.last = performance.now();
  }

  /** Says nothing when it was kept. */
  private register(corporateNumber: string): Promise<string> {
    const body = JSON.stringify({
      name: `依頼者${corporateNumber}`,
      nameKana: 'イライシャ',
      corporateNumber,
      address: '兵庫県明石市',
      representativeName: '明石 灯',
      representativeTitle: '代表取締役',
    });
    const { port, cookie } = this.door;
    const headers = { Host: 'akashi.example', Cookie: cookie, 'Content-Type': 'application/json' };
    return new Promise((done, failed) => {
      const sent = request(
        {
          agent: this.agent,
          host: '127.0.0.1',
          port,
          path: '/api/clients',
          method: 'POST',
          headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        },
        (answer) => {
          let text = '';
          answer.on('data', (part: Buffer) => (text += part.toString()));
          answer.once('error', failed);
          const { statusCode: status = 0 } = answer;
          answer.once('end', () => done(status < 300 ? '' : `${status} ${/"code":"([^"]+)"/.exec(text)?.[1] ?? ''}`));
        },
      );
      sent.once('timeout', () => sent.destroy(new Error('timeout')));
      sent.once('error', failed);
      sent.end(body);
    });
  }
}
