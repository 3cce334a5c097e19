import { apiRoles, SetupFault, socketTimes, type ApiConfig, type ApiRole } from '@akashi/api-platform';
import { createPrivateKey } from 'node:crypto';
import { refuseOpenCookies } from './cookies-config';
import { faultsOfDatabase } from './database-config';
import { readDemoWay } from './demo-config';
import { readFileKeys } from './file-keys-config';
import { readFileScanner } from './file-scanner-config';
import { readMail } from './mail-config';
import { readMetrics } from './metrics-config';
import { readObjectStorage } from './object-storage-config';
import { readProvidersInside } from './providers-config';
import { readTrustedProxies } from './proxies-config';
import { readPublicOrigin } from './public-origin';
import { withSecretFiles } from './secret-files';
import { readTimestampAuthority } from './timestamp-config';
import { readWitnesses } from './witness-config';

/** Everything the program reads from its environment, read once and checked at once. */
export interface Config extends ApiConfig {
  port: number;
  host: string;
}

const required = ['APP_DATABASE_URL', 'SIGN_IN_DATABASE_URL', 'FILE_FOLDER', 'LEDGER_KEY_PEM'] as const;

const defaults = {
  ROLE: 'all',
  PORT: '3000',
  HOST: '127.0.0.1',
  WEB_FOLDER: '',
  LEDGER_KEY_NAME: 'akashi',
  SECURE_COOKIES: 'false',
  DOCUMENT_WORKER_FILE: '',
  MIN_FREE_BYTES: '',
  // Twice two cores and one: more connections of one process only wait for each other's locks.
  POOL_SIZE: '5',
  PREPARED_STATEMENTS: 'true',
};

/** Throws one error that names every missing or unreadable setting. */
export function readConfig(given: NodeJS.ProcessEnv = process.env): Config {
  const unread: string[] = [];
  const env = withSecretFiles(given, unread);
  const faults: string[] = required.filter((name) => !env[name]).map((name) => `${name} is missing`);
  const text = (name: (typeof required)[number] | keyof typeof defaults): string =>
    env[name] || ((defaults as Record<string, string>)[name] ?? '');
  const number = (name: keyof typeof defaults, min: number, max: number): number => {
    const value = Number(text(name));
    const fits = Number.isInteger(value) && value >= min && value <= max;
    if (!fits) faults.push(`${name} is not a number from ${min} to ${max}`);
    return value;
  };
  const preparedStatements = text('PREPARED_STATEMENTS');
  if (!['true', 'false'].includes(preparedStatements)) faults.push('PREPARED_STATEMENTS is not true or false');
  const secureCookies = text('SECURE_COOKIES');
  // «TRUE» or «1» would leave cookies open without a word.
  if (!['true', 'false'].includes(secureCookies)) faults.push('SECURE_COOKIES is not true or false');
  for (const name of ['APP_DATABASE_URL', 'SIGN_IN_DATABASE_URL'] as const)
    faults.push(...faultsOfDatabase(name, text(name)));
  if (text('LEDGER_KEY_PEM') && !isSigningKey(text('LEDGER_KEY_PEM')))
    faults.push('LEDGER_KEY_PEM is not an Ed25519 private key in PEM');
  const config: Config = {
    role: roleIn(text('ROLE'), faults),
    databaseUrl: text('APP_DATABASE_URL'),
    signInDatabaseUrl: text('SIGN_IN_DATABASE_URL'),
    port: number('PORT', 0, 65535),
    host: text('HOST'),
    fileFolder: text('FILE_FOLDER'),
    leastFreeBytes: text('MIN_FREE_BYTES') === '' ? null : number('MIN_FREE_BYTES', 0, Number.MAX_SAFE_INTEGER),
    objectStorage: readObjectStorage(env, faults),
    fileKeys: readFileKeys(env, faults),
    fileScanner: readFileScanner(env, faults),
    webFolder: text('WEB_FOLDER'),
    ledgerKeyPem: text('LEDGER_KEY_PEM'),
    ledgerKeyName: text('LEDGER_KEY_NAME'),
    endWithinMs: 20_000,
    socketTimes,
    secureCookies: secureCookies === 'true',
    publicOrigin: readPublicOrigin(env, secureCookies === 'true', faults),
    providersInside: readProvidersInside(env, faults),
    trustedProxies: readTrustedProxies(env, faults),
    metrics: readMetrics(env, faults),
    logsRefusals: true,
    demo: readDemoWay(env, { host: text('HOST'), secureCookies: secureCookies === 'true' }, faults),
    witnesses: readWitnesses(env, faults),
    timestamps: readTimestampAuthority(env, faults),
    mail: readMail(env, faults),
    documentWorkerFile: text('DOCUMENT_WORKER_FILE'),
    poolSize: number('POOL_SIZE', 1, 200),
    preparesStatements: preparedStatements === 'true',
  };
  refuseOpenCookies(config, faults);
  refuse([...unread, ...faults]);
  return config;
}

function roleIn(asked: string, faults: string[]): ApiRole {
  const role = apiRoles.find((name) => name === asked);
  if (!role) faults.push(`ROLE is none of ${apiRoles.join(', ')}`);
  return role ?? 'all';
}

function isSigningKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new SetupFault(`The configuration is not complete: ${faults.join('; ')}.`);
}

/** What the administrator's commands need: they prepare a database and its firms, and do not serve. */
export interface AdminConfig {
  adminUrl: string;
  /** Of the three logins; empty leaves the one that there is. */
  appPassword: string;
  signInPassword: string;
  backupPassword: string;
  /** JSON of the firm to provision. */
  firm: string;
  /** Before the paths of links that are told; null where nothing names it. */
  publicOrigin: string | null;
}

export function readAdminConfig(given: NodeJS.ProcessEnv = process.env): AdminConfig {
  const faults: string[] = [];
  const env = withSecretFiles(given, faults);
  const config = {
    adminUrl: env['ADMIN_DATABASE_URL'] ?? '',
    appPassword: env['APP_PASSWORD'] ?? '',
    signInPassword: env['SIGN_IN_PASSWORD'] ?? '',
    backupPassword: env['BACKUP_PASSWORD'] ?? '',
    firm: env['FIRM'] ?? '{}',
    publicOrigin: env['PUBLIC_ORIGIN'] || null,
  };
  if (!config.adminUrl) faults.push('ADMIN_DATABASE_URL is missing');
  refuse(faults);
  return config;
}

/** The private key that signs ledgers, in PEM. */
export function readLedgerKey(given: NodeJS.ProcessEnv = process.env): string {
  const faults: string[] = [];
  const pem = withSecretFiles(given, faults)['LEDGER_KEY_PEM'] ?? '';
  if (!isSigningKey(pem)) faults.push('LEDGER_KEY_PEM is not an Ed25519 private key in PEM');
  refuse(faults);
  return pem;
}

/** Where the files are: what a backup needs of them, without any key, and a restore. */
export type FilePlace = Pick<ApiConfig, 'databaseUrl' | 'fileFolder' | 'objectStorage' | 'fileKeys'>;

/** The files as they lie, for who reads none of them. */
export function readFilePlace(env: NodeJS.ProcessEnv = process.env): FilePlace {
  const faults: string[] = [];
  const settings = withSecretFiles(env, faults);
  const fileFolder = settings['FILE_FOLDER'] ?? '';
  if (!fileFolder) faults.push('FILE_FOLDER is missing');
  const objectStorage = readObjectStorage(settings, faults);
  refuse(faults);
  return { databaseUrl: '', fileFolder, objectStorage, fileKeys: [] };
}

/** The login that reads every firm's rows and writes none. */
export function readBackupUrl(given: NodeJS.ProcessEnv = process.env): string {
  const faults: string[] = [];
  const url = withSecretFiles(given, faults)['BACKUP_DATABASE_URL'] ?? '';
  if (!url) faults.push('BACKUP_DATABASE_URL is missing');
  faults.push(...faultsOfDatabase('BACKUP_DATABASE_URL', url));
  refuse(faults);
  return url;
}
