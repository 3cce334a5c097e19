import { Agent, request } from 'node:http';

export interface Answer {
  status: number;
  body: string;
}

export interface Target {
  port: number;
  headers: Record<string, string>;
}

export interface Request {
  method: 'GET' | 'PUT' | 'POST';
  path: string;
  body?: object;
}

/** One request over a kept connection. */
export function send(agent: Agent, target: Target, asked: Request): Promise<Answer> {
  const body = asked.body === undefined ? undefined : JSON.stringify(asked.body);
  return new Promise((done, failed) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port: target.port,
        method: asked.method,
        path: asked.path,
        headers: {
          ...target.headers,
          ...(body === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }),
        );
      },
    );
    sent.once('error', failed);
    sent.end(body);
  });
}

export interface Measured {
  /** Requests a second over the round. */
  rate: number;
  /** Median of the single requests, ms. */
  median: number;
  /** What 95 of 100 requests need at most, ms. */
  p95: number;
  /** And 99 of 100. */
  p99: number;
}

/**
 * Keeps `clients` busy for `seconds`, each with its own connection and its own sequence of requests. A request that does
 * not answer 200 ends the round: a fast refusal is no speed.
 */
export async function measure(
  target: Target,
  clients: number,
  seconds: number,
  next: (client: number, answer: Answer | null) => Request,
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const until = performance.now() + seconds * 1000;
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      let answer: Answer | null = null;
      while (performance.now() < until) {
        const begun = performance.now();
        answer = await send(agent, target, next(client, answer));
        if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.slice(0, 300)}`);
        times.push(performance.now() - begun);
      }
    }),
  );
  agent.destroy();
  return { rate: times.length / seconds, median: median(times), p95: within(times, 0.95), p99: within(times, 0.99) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function within(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
}
