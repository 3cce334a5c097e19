import { password, accounts } from './run/demo-accounts.ts';
import { migrateApi, serveApi, type ApiPlan, type ApiProcess } from './run/api-process.ts';
import { build } from './run/build.ts';
import { claimFolder } from './run/claim.ts';
import { Closing } from './run/closing.ts';
import { checkGivenDatabase, openDatabase } from './run/database.ts';
import { saying } from './run/fault.ts';
import { FirstStart } from './run/first-start.ts';
import { loadDemoFirm } from './run/load-demo-firm.ts';
import { checkCheckout, checkPort, makeWritable, readPort } from './run/machine.ts';
import { places } from './run/places.ts';
import { Progress } from './run/say.ts';
import { secretsOf } from './run/secrets.ts';

const closing = new Closing();
closing.onSignals(0);

async function start(): Promise<ApiProcess> {
  const port = readPort();
  checkCheckout(places.root);
  makeWritable(places.data);
  const claim = await closing.start(
    () => claimFolder(places.data, port),
    (mine) => mine.release(),
  );
  await checkPort(port);
  await checkGivenDatabase();

  const progress = new Progress(5);
  const secrets = secretsOf(places.data);
  await progress.step('画面とAPIの組立て  Building web and API', () => build(['api', 'web', 'demo']));
  const database = await progress.step('データベース  Database', () =>
    closing.start(
      () => openDatabase(places.data, secrets.adminPassword),
      (opened) => opened.stop(),
    ),
  );
  const plan: ApiPlan = {
    adminUrl: database.adminUrl,
    secrets,
    dataFolder: places.data,
    port,
    webFolder: process.env['WEB_FOLDER'] ?? places.web,
  };
  const first = new FirstStart(places.data, database.adminUrl, Boolean(process.env['DATABASE_URL']));
  await progress.step('スキーマ  Schema', async () => {
    await first.begin();
    await migrateApi(plan);
  });
  const api = await progress.step('APIと画面の開始  Serving', () =>
    closing.start(
      () => serveApi(plan),
      (served) => served.stop(),
    ),
  );
  claim.note(api.pid);
  void api.ended.then((code) => (closing.isUnderWay ? undefined : closing.exit(code ?? 1)));
  await progress.step('デモの監査法人  Demo firm', () => loadDemoFirm(plan, api.port));
  first.end();
  return api;
}

try {
  const api = await start();
  console.log(`\n  http://localhost:${api.port}\n`);
  for (const account of accounts) console.log(`  ${account.email.padEnd(34)} ${account.role.ja}  ${account.role.en}`);
  console.log(`\n  パスワード Password: ${password}\n  Ctrl-C で終了します。 Ctrl-C stops everything.\n`);
} catch (error) {
  // Ctrl-C ends the step under way too; that is no fault to be told.
  if (!closing.wasInterrupted) console.error(saying(error));
  await closing.exit(1);
}
