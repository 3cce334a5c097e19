/** What the API needs to know of the machine it runs on; the composition root reads it from the environment. */
export interface ApiConfig {
  /** Connection of the running role, which owns nothing and bypasses nothing. */
  databaseUrl: string;
  /** Connection of the sign-in role. */
  signInDatabaseUrl: string;
  poolSize: number;
  fileFolder: string;
  /** Folder of the built web; empty serves the API alone. */
  webFolder: string;
  secureCookies: boolean;
  /** Ed25519 private key, PKCS 8 PEM, that signs the ledgers' checkpoints. */
  ledgerKeyPem: string;
  /** Name in the checkpoint's signature line. */
  ledgerKeyName: string;
  /** The built worker that renders and reads documents. */
  documentWorkerFile: string;
}
