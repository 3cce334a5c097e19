import type { Problem } from '@akashi/contracts';
import { at, sessionApi, type Address, type AnswerOf, type BodyOf, type Operation } from '@akashi/contracts/api';
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

/** What an operation takes beside its address: its body, or nothing where it has none. */
type Sent<O extends Operation> = BodyOf<O> extends void ? [] : [body: BodyOf<O>];

type Change = Operation<'POST' | 'PUT'>;
type Upload = Operation<'POST' | 'PUT', string, Blob>;
type Download = Operation<'GET' | 'POST', string, unknown, unknown, Blob>;

/** One person at the public HTTP API, signed in or not. */
export class Client {
  private constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly password = '',
  ) {}

  /** Somebody without an account: the vendor behind its link. */
  static visiting(url: string): Client {
    return new Client(url, '');
  }

  static async signIn(url: string, email: string, password: string): Promise<Client> {
    const answer = await Client.visiting(url).request(at(sessionApi.open), ...json({ email, password }));
    await answer.arrayBuffer();
    return new Client(url, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', password);
  }

  async ask<O extends Operation<'GET'>>(address: Address<O>): Promise<AnswerOf<O>> {
    return readAnswer<O>(await this.request(address));
  }

  async send<O extends Change>(address: Address<O>, ...[body]: Sent<O>): Promise<AnswerOf<O>> {
    return readAnswer<O>(await this.request(address, ...json(body ?? {})));
  }

  /** Sends a file as the whole body, as the browser does. */
  async sendFile<O extends Upload>(address: Address<O>, fileName: string, bytes: Uint8Array): Promise<AnswerOf<O>> {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(fileName) };
    return readAnswer<O>(await this.request(address, bytes as BodyInit, headers));
  }

  async bytes<O extends Download>(address: Address<O>, ...[body]: Sent<O>): Promise<Uint8Array> {
    const asking = body === undefined ? this.request(address) : this.request(address, ...json(body));
    return new Uint8Array(await (await asking).arrayBuffer());
  }

  /** The key makes a change that is sent again one effect. What asks the person anew is sent again once they proved themselves. */
  private async request(
    address: Address,
    body?: BodyInit,
    headers: Record<string, string> = {},
    isAgain = false,
  ): Promise<Response> {
    const { operation, url } = address;
    const { method } = operation;
    const key: Record<string, string> = method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() };
    const answer = await untilNotBusy(() =>
      fetch(`${this.url}${url}`, {
        method,
        headers: { ...headers, ...key, Cookie: this.cookie },
        ...(body === undefined ? {} : { body }),
      }),
    );
    if (answer.ok) return answer;
    const problem = (await answer.json()) as Problem;
    if (problem.code !== 'step-up-needed' || isAgain) throw new Refused(problem, `${method} ${url}`);
    await this.request(at(sessionApi.stepUp), ...json({ password: this.password, code: '' }));
    return this.request(address, body, headers, true);
  }
}

const json = (body: unknown): [string, Record<string, string>] => [
  JSON.stringify(body),
  { 'Content-Type': 'application/json' },
];

/** The one place where an answer gets its type: the table's, for the operation that was asked. */
async function readAnswer<O extends Operation>(answer: Response): Promise<AnswerOf<O>> {
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as AnswerOf<O>;
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
