import 'reflect-metadata';
import { IssueLinkByInstallation } from '@akashi/api-people';
import {
  BeginSealing,
  createApp,
  DomainProblem,
  EncryptFiles,
  IndexSearch,
  prepareDatabase,
  RewrapFileKeys,
  SetupFault,
} from '@akashi/api-platform';
import { problemText } from '@akashi/contracts/problems';
import { areas } from './areas';
import { readAdminConfig, readConfig } from './config';
import { endInTime, endOnFault } from './end-on-fault';
import { provisionAt, readFirm } from './provision/provision-firm';

/** Each command answers with one line of JSON. */
const commands: Record<string, () => Promise<object>> = {
  /** Brings the database to the newest schema, with its roles. */
  migrate: async () => {
    const { adminUrl, ...logins } = readAdminConfig();
    return { migrations: await prepareDatabase(adminUrl, logins) };
  },

  /** Makes a firm, once, and tells where its founders come in. */
  provision: async () => {
    const { adminUrl, firm } = readAdminConfig();
    return provisionAt(adminUrl, readFirm(firm));
  },

  /** After an upgrade: ledgers from before rows were bound to their events are bound as they stand. */
  seal: async () => {
    const app = await createApp(readConfig(), areas);
    const sealed = await app.get(BeginSealing).all();
    await app.close();
    return { sealed };
  },

  /** After an upgrade: makes everything found that was there before it could be. */
  index: async () => {
    const app = await createApp(readConfig(), areas);
    const indexed = await app.get(IndexSearch).all();
    await app.close();
    return { indexed };
  },

  /** After another key was put in front of FILE_KEYS, and every process has it: the ones behind it are needed no more. */
  'rewrap-file-keys': async () => {
    const app = await createApp(readConfig(), areas);
    try {
      return { rewrapped: await app.get(RewrapFileKeys).all() };
    } finally {
      await app.close();
    }
  },

  /** After the first key was given: encrypts what was stored before. Broken off, it is begun again. */
  'encrypt-files': async () => {
    const app = await createApp(readConfig(), areas);
    try {
      return { files: await app.get(EncryptFiles).all() };
    } finally {
      await app.close();
    }
  },

  /** A link by which a firm's only administrator sets a lost password: `password-link ADDRESS`. Ledger and security log are told. */
  'password-link': async () => {
    const [, , , email] = process.argv;
    if (!email) throw new SetupFault('Say whose: password-link ADDRESS');
    const app = await createApp(readConfig(), areas);
    try {
      return await app.get(IssueLinkByInstallation).execute(email);
    } catch (error) {
      throw error instanceof DomainProblem ? new SetupFault(noLinkFor(email, error)) : error;
    } finally {
      await app.close();
    }
  },

  serve: async () => {
    const config = readConfig();
    endOnFault();
    endInTime();
    const app = await createApp(config, areas);
    if (config.role === 'worker') return { working: process.pid };
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as { port: number };
    return { listening: port };
  },
};

/** Said to whoever typed the address: what is not there is an account that has it. */
function noLinkFor(email: string, { code }: DomainProblem): string {
  const { happened, next } = problemText(code).en;
  return code === 'not-found' ? `No account has the address ${email}.` : `${happened} ${next}`;
}

/** A fault of the setting is a sentence for whoever starts the program; anything else is ours, with its place. */
function sentenceOf(error: unknown): string {
  const { message, stack, code } = error as NodeJS.ErrnoException;
  const isSetting = error instanceof SetupFault || ['EADDRINUSE', 'EACCES', 'ECONNREFUSED'].includes(code ?? '');
  return isSetting ? message || String(code) : (stack ?? message);
}

const asked = process.argv[2] ?? 'serve';
try {
  const command = commands[asked];
  if (!command) throw new SetupFault(`There is no command «${asked}»; there are ${Object.keys(commands).join(', ')}.`);
  console.log(JSON.stringify(await command()));
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}
