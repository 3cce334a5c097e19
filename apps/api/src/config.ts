import type { ApiConfig } from '@akashi/api-platform';

/** Everything the program reads from its environment, read once and checked at once. */
export interface Config extends ApiConfig {
  port: number;
  host: string;
}

const required = ['APP_DATABASE_URL', 'SIGN_IN_DATABASE_URL', 'FILE_FOLDER', 'LEDGER_KEY_PEM'] as const;

/** Throws one error that names every missing or unreadable setting. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const faults = required.filter((name) => !env[name]).map((name) => `${name} is missing`);
  const port = Number(env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) faults.push('PORT is not a port number');
  if (faults.length > 0) throw new Error(`The configuration is not complete: ${faults.join('; ')}.`);
  return {
    databaseUrl: env['APP_DATABASE_URL'] ?? '',
    signInDatabaseUrl: env['SIGN_IN_DATABASE_URL'] ?? '',
    port,
    host: env['HOST'] ?? '127.0.0.1',
    fileFolder: env['FILE_FOLDER'] ?? '',
    webFolder: env['WEB_FOLDER'] ?? '',
    ledgerKeyPem: env['LEDGER_KEY_PEM'] ?? '',
    ledgerKeyName: env['LEDGER_KEY_NAME'] ?? 'akashi',
    secureCookies: env['SECURE_COOKIES'] === 'true',
    documentWorkerFile: env['DOCUMENT_WORKER_FILE'] ?? '',
    poolSize: Number(env['POOL_SIZE'] ?? 10),
  };
}
