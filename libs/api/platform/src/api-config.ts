import type { SocketTimes } from './web/socket-times';

export const apiRoles = ['api', 'worker', 'all'] as const;

/** `api` answers, `worker` takes jobs, `all` does both in one program. */
export type ApiRole = (typeof apiRoles)[number];

/** S3-compatible object storage. */
export interface ObjectStorage {
  bucket: string;
  region: string;
  /** Address of a storage that is not Amazon's; null for theirs. */
  endpoint: string | null;
  /** `https://host/bucket/key` instead of `https://bucket.host/key`. */
  pathStyle: boolean;
  /** Null takes what the machine itself offers: environment, profile or role. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
}

/** The people of a demonstration with the password that they share: it is told to whoever opens the page of sign-in. */
export interface DemoWay {
  password: string;
  accounts: { name: string; email: string; role: { ja: string; en: string } }[];
}

/** Somebody outside who keeps the last place of logs and cosigns what only adds to it. */
export interface WitnessAddress {
  /** `<name>+<id>+<key>`, as the witness tells it. */
  verifierKey: string;
  /** `https://witness.example/prefix`: `add-checkpoint` is asked below it. */
  url: string;
  /** Origin of the one log that it looks at, or how those begin, ending with `/`; empty for all. */
  logs: string;
}

/** A time-stamping authority (RFC 3161). */
export interface TimestampAddress {
  url: string;
  /** PEM of the certificates that vouch for it. */
  anchors: readonly string[];
}

/** A clamd. */
export interface ScannerAddress {
  host: string;
  port: number;
}

/** The server that takes our mail. */
export interface MailServer {
  host: string;
  port: number;
  /** TLS from the first byte, asked for before anything is said (and nothing is said without it), or none. */
  tls: 'implicit' | 'starttls' | 'none';
  /** Null where the server asks for no name. */
  login: { user: string; password: string } | null;
  /** Whom mail comes from. */
  from: { name: string; address: string };
}

/** What the API needs to know of the machine it runs on; the composition root reads it from the environment. */
export interface ApiConfig {
  role: ApiRole;
  /** Connection of the running role, which owns nothing and bypasses nothing. */
  databaseUrl: string;
  /** Connection of the sign-in role. */
  signInDatabaseUrl: string;
  poolSize: number;
  /** False behind a pooler that does not know prepared statements. */
  preparesStatements?: boolean;
  /** Folder of files; with object storage, of files on their way there. */
  fileFolder: string;
  /** With less than this left there the process is not ready; null asks for 5 %, or 1 GiB where that is less. */
  leastFreeBytes: number | null;
  /** Null keeps files in the folder. */
  objectStorage: ObjectStorage | null;
  /** Each of 32 bytes; the first wraps the firms' data keys, the others still open what they wrapped. Without any, files lie as they are. */
  fileKeys: readonly Buffer[];
  /** Null has no file scanned. */
  fileScanner: ScannerAddress | null;
  /** Folder of the built web; empty serves the API alone. */
  webFolder: string;
  /** Milliseconds from the word to end until connections that are still open are broken off. */
  endWithinMs: number;
  /** How long connections may take for what. */
  socketTimes: SocketTimes;
  secureCookies: boolean;
  /** What browsers call this installation, `https://akashi.example`: passkeys are made for its host. */
  publicOrigin: string;
  /** Origins of identity providers that stand in a network of our own; any other has a public address. */
  providersInside: readonly string[];
  /** Addresses and networks of proxies of ours: what one of them says of where a request comes from is believed, and nobody else. */
  trustedProxies: readonly string[];
  /** Where metrics are shown to whoever asks; null shows none. */
  metrics: { host: string; port: number } | null;
  /** Whether each refusal is a line of the program's log, beside what failed. */
  logsRefusals: boolean;
  /** Null in every real installation. */
  demo: DemoWay | null;
  /** Ed25519 private key, PKCS 8 PEM, that signs the ledgers' checkpoints. */
  ledgerKeyPem: string;
  /** Name in the checkpoint's signature line. */
  ledgerKeyName: string;
  /** Who outside keeps the last place of each log; without any, whoever holds database and key can cut a log unseen. */
  witnesses: readonly WitnessAddress[];
  /** Null asks nobody: signed places then say nothing of when. */
  timestamps: TimestampAddress | null;
  /** Null sends no mail. */
  mail: MailServer | null;
  /** The built worker that renders and reads documents. */
  documentWorkerFile: string;
}
