import { Agent } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import { send, type Target } from './load.ts';

const { target, path } = workerData as { target: Target; path: string };

/** Asks for one page again and again until it is told to end, on a thread of its own: what its caller does meanwhile keeps it from nothing. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const waits: number[] = [];
let isOver = false;
parentPort!.once('message', () => {
  isOver = true;
});
while (!isOver) {
  const begun = performance.now();
  const answer = await send(agent, target, { method: 'GET', path });
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.slice(0, 300)}`);
  waits.push(performance.now() - begun);
}
agent.destroy();
parentPort!.postMessage(waits);
