import { Agent } from 'node:http';
import { send, type Answer, type Request, type Target } from './load.ts';
import { rotate, toResult, type BenchResult } from './result.ts';
import { signIn, type Setting } from './setting.ts';

const rounds = 7;
const many = 200;

/** Two hundred papers assigned in one act, each with its version and an entry of its own, beside one bare statement. */
export async function timeBulk({ url, ours, limit, firmId, engagementId }: Setting): Promise<BenchResult[]> {
  const leader: Target = { ...ours, headers: { Cookie: (await signIn(url, 'mori')).cookie } };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const path = `/api/engagements/${engagementId}`;
  const { tests, people } = JSON.parse((await ask(agent, leader, { method: 'GET', path: `${path}/matrix` })).body) as {
    tests: { id: string[]; version: number[]; assigneeId: (string | null)[] };
    people: { id: string[] };
  };
  let named = tests.id.slice(0, many).map((id, at) => ({ id, version: tests.version[at]! }));
  const assigneeId = tests.assigneeId[0] ?? people.id[0];
  // Of its own papers, as both count versions.
  const ids = tests.id.slice(many, 2 * many);
  let round = 0;
  const dueOn = () => `2026-12-${String((round++ % 20) + 1).padStart(2, '0')}`;
  const pairs = await rotate(
    rounds,
    () =>
      timed(async () => {
        const body = { tests: named, assigneeId, dueOn: dueOn() };
        const answer = await ask(agent, leader, { method: 'PUT', path: `${path}/tests/assignments`, body });
        named = JSON.parse(answer.body) as typeof named;
      }),
    () =>
      timed(async () => {
        await ask(agent, limit, {
          method: 'PUT',
          path: `/assign/${firmId}/${engagementId}`,
          body: { ids, dueOn: dueOn() },
        });
      }),
  );
  agent.destroy();
  return [toResult('B4', `ms, ${many} papers assigned, an entry each`, pairs)];
}

async function ask(agent: Agent, target: Target, request: Request): Promise<Answer> {
  const answer = await send(agent, target, request);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.slice(0, 300)}`);
  return answer;
}

async function timed(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
