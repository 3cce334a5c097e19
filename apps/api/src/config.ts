import { SetupFault, type ApiConfig } from '@akashi/api-platform';

/** Everything the program reads from its environment, read once and checked at once. */
export interface Config extends ApiConfig {
  port: number;
  host: string;
}

const required = ['APP_DATABASE_URL', 'SIGN_IN_DATABASE_URL', 'FILE_FOLDER', 'LEDGER_KEY_PEM'] as const;

const defaults = {
  PORT: '3000',
  HOST: '127.0.0.1',
  WEB_FOLDER: '',
  LEDGER_KEY_NAME: 'akashi',
  SECURE_COOKIES: 'false',
  DOCUMENT_WORKER_FILE: '',
  // Twice two cores and one: more connections of one process only wait for each other's locks.
  POOL_SIZE: '5',
};

/** Throws one error that names every missing or unreadable setting. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = required.filter((name) => !env[name]).map((name) => `${name} is missing`);
  const text = (name: (typeof required)[number] | keyof typeof defaults): string =>
    env[name] ?? (defaults as Record<string, string>)[name] ?? '';
  const number = (name: keyof typeof defaults, max: number): number => {
    const value = Number(text(name));
    if (!Number.isInteger(value) || value < 0 || value > max) faults.push(`${name} is not a number up to ${max}`);
    return value;
  };
  const config: Config = {
    databaseUrl: text('APP_DATABASE_URL'),
    signInDatabaseUrl: text('SIGN_IN_DATABASE_URL'),
    port: number('PORT', 65535),
    host: text('HOST'),
    fileFolder: text('FILE_FOLDER'),
    webFolder: text('WEB_FOLDER'),
    ledgerKeyPem: text('LEDGER_KEY_PEM'),
    ledgerKeyName: text('LEDGER_KEY_NAME'),
    secureCookies: text('SECURE_COOKIES') === 'true',
    documentWorkerFile: text('DOCUMENT_WORKER_FILE'),
    poolSize: number('POOL_SIZE', 200),
  };
  if (faults.length > 0) throw new SetupFault(`The configuration is not complete: ${faults.join('; ')}.`);
  return config;
}

/** What the administrator's commands need: they prepare a database and its firms, and do not serve. */
export interface AdminConfig {
  adminUrl: string;
  appPassword: string;
  signInPassword: string;
  /** JSON of the firm to provision. */
  firm: string;
}

export function readAdminConfig(env: NodeJS.ProcessEnv = process.env): AdminConfig {
  const adminUrl = env['ADMIN_DATABASE_URL'];
  if (!adminUrl) throw new SetupFault('The configuration is not complete: ADMIN_DATABASE_URL is missing.');
  return {
    adminUrl,
    appPassword: env['APP_PASSWORD'] ?? '',
    signInPassword: env['SIGN_IN_PASSWORD'] ?? '',
    firm: env['FIRM'] ?? '{}',
  };
}
