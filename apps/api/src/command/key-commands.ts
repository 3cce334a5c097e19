import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedgerKey } from '../config';
import type { Command, Outcome } from './command';
import { CommandFault, UsageFault } from './command-fault';

/** SHA-256 of the public half as it stands in packages: what a receiver gives to `akashi-verify --key-fingerprint`. */
function fingerprintOf(pem: string): string {
  const der = createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex');
}

const makes: Readonly<Record<string, () => { text: string; answer: object }>> = {
  ledger: () => {
    const text = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return { text, answer: { fingerprint: fingerprintOf(text) } };
  },
  file: () => ({ text: `${randomBytes(32).toString('base64')}\n`, answer: {} }),
  password: () => ({ text: `${randomBytes(24).toString('hex')}\n`, answer: {} }),
};

/** Readable by its owner alone, and never over a key that is there. */
function keep(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new CommandFault({
      ja: isThere ? `${file} はもうあります。鍵は上書きしません。別の名前にしてください。` : `${file} に書けません。`,
      en: isThere
        ? `${file} is there already. No key is written over: give another name.`
        : `${file} cannot be written.`,
    });
  }
}

/** What an installation begins with. */
const first: Readonly<Record<string, string>> = {
  'ledger.pem': 'ledger',
  'file.keys': 'file',
  'app.password': 'password',
  'sign-in.password': 'password',
  'backup.password': 'password',
};

/** Each in a file of its own; the answer says of the ledger's key by which fingerprint it is known. */
function keepAll(folder: string): object {
  let said: object = {};
  for (const [file, what] of Object.entries(first)) {
    const { text, answer } = makes[what]!();
    keep(join(folder, file), text);
    said = { ...said, ...answer };
  }
  return { ...said, files: Object.keys(first) };
}

function run(what: string, out: string | undefined): Outcome {
  if (what === 'fingerprint') return { answer: { fingerprint: fingerprintOf(readLedgerKey()) } };
  const make = Object.hasOwn(makes, what) ? makes[what] : undefined;
  if (!out || (!make && what !== 'all'))
    throw new UsageFault({
      ja: 'keys all --out FOLDER、keys ledger|file|password --out FILE、keys fingerprint のどれかです。',
      en: 'It is one of: keys all --out FOLDER, keys ledger|file|password --out FILE, keys fingerprint.',
    });
  if (!make) return { answer: keepAll(out) };
  const { text, answer } = make();
  keep(out, text);
  return { answer: { ...answer, file: out } };
}

export const keyCommands: Readonly<Record<string, Command>> = {
  keys: {
    said: {
      ja: 'keys all は導入に要るものを一度に、keys ledger は台帳に署名する鍵を、keys file はファイルの鍵を包む鍵を、keys password はデータベースのパスワードを新しく作ります。keys fingerprint は LEDGER_KEY_PEM の指紋を示します。',
      en: 'keys all makes what an installation begins with, keys ledger a key that signs ledgers, keys file one that wraps the keys of files, keys password a password for a database; keys fingerprint tells that of LEDGER_KEY_PEM.',
    },
    words: ['all|ledger|file|password|fingerprint'],
    options: {
      out: {
        value: 'FILE',
        said: {
          ja: '鍵を書くファイル。持ち主だけが読めます',
          en: 'file that the key is written to (of all: the folder), readable by its owner alone',
        },
      },
    },
    settings: ['LEDGER_KEY_PEM'],
    run: async ({ words: [what = ''], texts }) => run(what, texts['out']),
  },
};
