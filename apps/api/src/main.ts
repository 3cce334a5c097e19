import 'reflect-metadata';
import { createApp, prepareDatabase } from '@akashi/api-platform';
import { randomUUID } from 'node:crypto';
import { areas } from './areas';
import { readConfig } from './config';
import { provisionAt, readFirm } from './provision/provision-firm';

/** `main.js` serves; `main.js migrate` prepares a database; `main.js provision` makes a firm with its first administrator. */
async function main(command: string | undefined): Promise<void> {
  const { env } = process;
  if (command === 'migrate') {
    const run = await prepareDatabase(env['ADMIN_DATABASE_URL'] ?? '', {
      appPassword: env['APP_PASSWORD'] ?? randomUUID(),
      signInPassword: env['SIGN_IN_PASSWORD'] ?? randomUUID(),
    });
    console.log(JSON.stringify({ migrations: run }));
    return;
  }
  if (command === 'provision') {
    console.log(JSON.stringify(await provisionAt(env['ADMIN_DATABASE_URL'] ?? '', readFirm(env['FIRM'] ?? '{}'))));
    return;
  }
  const config = readConfig(env);
  const app = await createApp(config, areas);
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address() as { port: number };
  console.log(JSON.stringify({ listening: address.port }));
}

await main(process.argv[2]);
