import { createApp, type ApiRole } from '@akashi/api-platform';
import { areas } from '../areas';
import { readConfig } from '../config';
import { endInTime, endOnFault } from '../end-on-fault';
import type { Command, Outcome } from './command';
import { servingSettings } from './settings-of';

/** It goes on until it is asked to end. */
async function serve(role?: ApiRole): Promise<Outcome> {
  const read = readConfig();
  const config = { ...read, role: role ?? read.role };
  endOnFault();
  endInTime();
  const app = await createApp(config, areas);
  if (config.role === 'worker') return { answer: { working: process.pid } };
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as { port: number };
  return { answer: { listening: port } };
}

export const servingCommands: Readonly<Record<string, Command>> = {
  serve: {
    said: {
      ja: 'APIと画面を提供します。ROLE が all（既定）なら仕事も引き受け、api なら引き受けません。',
      en: 'Serves API and web. With ROLE=all (the default) it takes jobs as well, with ROLE=api it does not.',
    },
    settings: servingSettings,
    run: () => serve(),
  },
  worker: {
    said: {
      ja: '報告書や引渡し物を作る仕事だけを引き受けます（ROLE=worker の serve と同じ）。',
      en: 'Takes jobs alone: reports, packages (the same as serve with ROLE=worker).',
    },
    settings: servingSettings,
    run: () => serve('worker'),
  },
};
