/** What a serving program reads; `akashi.env.example` says what each is. */
export const servingSettings = [
  'APP_DATABASE_URL',
  'SIGN_IN_DATABASE_URL',
  'FILE_FOLDER',
  'LEDGER_KEY_PEM',
  'LEDGER_KEY_NAME',
  'PUBLIC_ORIGIN',
  'SECURE_COOKIES',
  'TRUSTED_PROXIES',
  'HOST',
  'PORT',
  'ROLE',
  'POOL_SIZE',
  'PREPARED_STATEMENTS',
  'WEB_FOLDER',
  'DOCUMENT_WORKER_FILE',
  'FILE_KEYS',
  'S3_BUCKET',
  'S3_REGION',
  'S3_ENDPOINT',
  'S3_PATH_STYLE',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'MIN_FREE_BYTES',
  'METRICS_PORT',
  'METRICS_HOST',
  'SMTP_URL',
  'SMTP_PASSWORD',
  'SMTP_WITHOUT_TLS',
  'MAIL_FROM',
  'CLAMD_ADDRESS',
  'WITNESSES',
  'TSA_URL',
  'TSA_CA_FILE',
  'IDENTITY_PROVIDERS_INSIDE',
  'DEMO_ACCOUNTS',
] as const;

/** Of the files alone. */
export const fileSettings = servingSettings.filter((name) => name === 'FILE_FOLDER' || name.startsWith('S3_'));

export const adminSettings = ['ADMIN_DATABASE_URL', 'APP_PASSWORD', 'SIGN_IN_PASSWORD', 'BACKUP_PASSWORD'] as const;
