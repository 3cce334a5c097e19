import type { Problem } from '@akashi/contracts';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** What the API refused, with its code, so that a failed step says why. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    what: string,
  ) {
    super(
      `${what}: ${problem.code} ${problem.text?.en.happened ?? ''} ${JSON.stringify(problem.fields ?? problem.facts ?? problem.faults?.slice(0, 5) ?? '')}`,
    );
  }
}

/** One signed-in person at the public HTTP API. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    readonly userId: string,
  ) {}

  static async signIn(url: string, email: string, password: string): Promise<Client> {
    const answer = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const body = (await answer.json()) as { userId: string } & Problem;
    if (!answer.ok) throw new Refused(body, `sign in ${email}`);
    return new Client(url, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', body.userId);
  }

  get<T>(path: string): Promise<T> {
    return this.send('GET', path);
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.send('POST', path, JSON.stringify(body), {
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    });
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.send('PUT', path, JSON.stringify(body), { 'Content-Type': 'application/json' });
  }

  /** Sends a file as the whole body, as the browser does. */
  upload<T>(path: string, fileName: string, bytes: Uint8Array): Promise<T> {
    return this.uploadTo('POST', path, fileName, bytes);
  }

  uploadTo<T>(method: 'POST' | 'PUT', path: string, fileName: string, bytes: Uint8Array): Promise<T> {
    return this.send(method, path, bytes as BodyInit, {
      'Content-Type': 'application/octet-stream',
      'X-File-Name': encodeURIComponent(fileName),
      'Idempotency-Key': randomUUID(),
    });
  }

  async bytes(path: string): Promise<Uint8Array> {
    const answer = await fetch(`${this.url}/api/${path}`, { headers: { Cookie: this.cookie } });
    if (!answer.ok) throw new Refused((await answer.json()) as Problem, `GET ${path}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  private async send<T>(
    method: string,
    path: string,
    body?: BodyInit,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await untilNotBusy(() =>
      fetch(`${this.url}/api/${path}`, {
        method,
        headers: { ...headers, Cookie: this.cookie },
        ...(body === undefined ? {} : { body }),
      }),
    );
    const text = await answer.text();
    const value: unknown = text === '' ? undefined : JSON.parse(text);
    if (!answer.ok) throw new Refused(value as Problem, `${method} ${path}`);
    return value as T;
  }
}

/** A busy service says when to come back; the same key makes the same request safe to send again. */
async function untilNotBusy(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await ask();
    if (answer.status !== 503 || attempt === 5) return answer;
    await answer.arrayBuffer();
    await wait(Number(answer.headers.get('retry-after') ?? 1) * 1000);
  }
}

/** Runs `work` over a list, a few at a time, in order of the list. */
export async function few<T>(
  list: readonly T[],
  atOnce: number,
  work: (entry: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length) {
      const index = next++;
      await work(list[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
