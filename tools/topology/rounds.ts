import { setTimeout as wait } from 'node:timers/promises';
import type { Machines } from './machines.ts';
import type { Writers } from './writers.ts';

type Happening = (machines: Machines, writers: Writers, round: number) => Promise<void>;

/** How long whoever watches takes until they act. */
const noticing = 500;

/** What befalls one of the machines, and what is done about it; it comes back when all of them work again. */
export const rounds: Readonly<Record<string, Happening>> = {
  api: async ({ apis }, _, round) => {
    const api = apis[round % 2 === 0 ? 0 : 1];
    await api.kill();
    await wait(noticing);
    await api.start();
  },
  worker: async ({ worker }) => {
    await worker.kill();
    await wait(noticing);
    await worker.start();
  },
  pooler: async ({ pooler, database }) => {
    await pooler.kill();
    await wait(noticing);
    pooler.start(database.primary.port);
  },
  proxy: async ({ proxy }) => {
    await proxy.kill();
    await wait(noticing);
    proxy.start();
  },
  promotion: async ({ database, pooler }, writers) => {
    await database.primary.running?.kill();
    await wait(noticing);
    await database.promote();
    pooler.pointAt(database.primary.port);
    await writers.untilWritten();
    await database.join();
  },
  standby: async ({ database }, writers) => {
    await database.standby.running?.kill();
    await wait(noticing);
    await database.waitForStandby(false);
    await writers.untilWritten();
    await database.follow();
  },
  rolling: async ({ apis }, writers) => {
    while (writers.asked < 1000) {
      for (const api of apis) {
        await api.kill('SIGTERM');
        await api.start();
        await wait(noticing);
      }
    }
  },
};

export interface RoundResult {
  name: string;
  /** Acknowledged, and not in the database. */
  lost: number;
  outage: number;
  asked: number;
  failed: number;
  failures: string;
  passed: boolean;
}

const longestOutage = 5000;

export async function runRound(
  name: string,
  round: number,
  machines: Machines,
  writers: Writers,
): Promise<RoundResult> {
  writers.beginRound();
  await rounds[name]?.(machines, writers, round);
  await writers.untilWritten();
  const { asked, failed, outage } = writers;
  const failures = [...writers.failures].map(([said, times]) => `${said} ×${times}`).join(', ');
  const acknowledged = [...writers.acknowledged];
  const rows = await machines.database.ask<{ number: string }>('SELECT corporate_number AS number FROM akashi.client');
  const kept = new Set(rows.map((row) => row.number));
  const lost = acknowledged.filter((number) => !kept.has(number)).length;
  // Two that are restarted in turn leave nobody without an answer.
  const passed = lost === 0 && outage <= longestOutage && (name !== 'rolling' || failed === 0);
  return { name, lost, outage: Math.round(outage), asked, failed, failures, passed };
}
