import { Clamd, Clock, Mailer, openFileStore, TimestampAuthority, type ApiConfig } from '@akashi/api-platform';
import { constants } from 'node:fs';
import { access, rm, statfs, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Config } from '../config';
import { failed, leftOut, ok, type Check, type Finding } from './check-result';

const gigabyte = 2 ** 30;
/** Less than this and a day of evidence may not fit. */
const leastFree = gigabyte;

async function folder({ fileFolder }: Config): Promise<Finding> {
  const probe = join(fileFolder, `check-${randomUUID()}`);
  await writeFile(probe, 'akashi', { flag: 'wx', flush: true });
  await rm(probe);
  const { bavail, bsize } = await statfs(fileFolder);
  const free = bavail * bsize;
  const said = (free / gigabyte).toFixed(1);
  const found = { ja: `${fileFolder}、空き ${said} GiB`, en: `${fileFolder}, ${said} GiB free` };
  return free < leastFree ? failed(found) : ok(found);
}

/** A firm that there is none of: a bucket with retention keeps the object, so it is always the same one. */
const nobody = '00000000-0000-4000-8000-000000000000';

async function bucket(config: Config): Promise<Finding> {
  const { objectStorage } = config;
  if (!objectStorage) return leftOut({ ja: 'フォルダを使います', en: 'the folder is used' });
  const store = await openFileStore({ ...config, fileKeys: [] });
  const { sha256 } = await store.put(nobody, Buffer.from('akashi check'));
  const bytes = await store.bytes(nobody, sha256);
  if (bytes.toString() !== 'akashi check')
    return failed({ ja: '書いたものと違うものが返ります', en: 'what is read is not what was written' });
  return ok({ ja: `${objectStorage.bucket} に書いて読めます`, en: `${objectStorage.bucket} is written to and read` });
}

async function scanner({ fileScanner }: Config): Promise<Finding> {
  if (!fileScanner) return leftOut({ ja: 'CLAMD_ADDRESS がありません', en: 'no CLAMD_ADDRESS' });
  const verdict = await new Clamd(fileScanner, { silenceMs: 5_000, wholeMs: 10_000 }).scan(Readable.from(['akashi']));
  const place = `${fileScanner.host}:${fileScanner.port}`;
  return verdict.state === 'clean'
    ? ok(place)
    : failed(`${place}: ${'fault' in verdict ? verdict.fault : verdict.state}`);
}

async function authority({ timestamps }: Config): Promise<Finding> {
  if (!timestamps) return leftOut({ ja: 'TSA_URL がありません', en: 'no TSA_URL' });
  const stamped = await new TimestampAuthority(timestamps, new Clock()).stamp('akashi check\n');
  return stamped.kind === 'stamped'
    ? ok(stamped.authority || timestamps.url)
    : failed(`${timestamps.url}: ${stamped.fault}`);
}

/** It answers to what is no place of a log with a refusal; nothing is signed by being looked at. */
async function witness({ witnesses }: Config): Promise<Finding> {
  if (witnesses.length === 0) return leftOut({ ja: 'WITNESSES がありません', en: 'no WITNESSES' });
  for (const { url } of witnesses) {
    const answer = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: '',
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    }).catch(() => null);
    if (!answer || answer.status >= 500 || answer.status === 404)
      return failed({ ja: `${url} が立会人として答えません`, en: `${url} does not answer as a witness` });
  }
  return ok(witnesses.map(({ url }) => url).join(' '));
}

/** It comes in and sends nothing. */
async function mail({ mail: server }: Config): Promise<Finding> {
  if (!server) return leftOut({ ja: 'SMTP_URL がありません', en: 'no SMTP_URL' });
  const place = `${server.host}:${server.port}`;
  const fault = await new Mailer(server).greet();
  return fault ? failed(`${place}: ${fault}`) : ok(`${place}, ${server.from.address}`);
}

async function built({ documentWorkerFile, webFolder }: Config): Promise<Finding> {
  for (const place of [documentWorkerFile, webFolder && join(webFolder, 'index.html')].filter(Boolean))
    await access(place, constants.R_OK);
  if (!documentWorkerFile)
    return failed({ ja: 'DOCUMENT_WORKER_FILE がありません', en: 'DOCUMENT_WORKER_FILE is missing' });
  return webFolder
    ? ok(webFolder)
    : ok({ ja: '画面は提供しません（WEB_FOLDER がありません）', en: 'no web is served (no WEB_FOLDER)' });
}

function way({ demo }: ApiConfig): Finding {
  return demo
    ? failed({ ja: 'DEMO_ACCOUNTS があります。誰でも入れます', en: 'DEMO_ACCOUNTS is set: anybody can come in' })
    : ok({ ja: '見本のアカウントはありません', en: 'no demo accounts' });
}

function cookies({ secureCookies }: ApiConfig): Finding {
  return secureCookies
    ? ok({ ja: 'TLS の上だけで送られます', en: 'sent over TLS alone' })
    : failed({ ja: 'SECURE_COOKIES が true ではありません', en: 'SECURE_COOKIES is not true' });
}

function origin({ publicOrigin }: ApiConfig): Finding {
  return publicOrigin.startsWith('https://')
    ? ok(publicOrigin)
    : failed({ ja: `${publicOrigin} は https:// ではありません`, en: `${publicOrigin} is not https://` });
}

function keys({ fileKeys }: ApiConfig): Finding {
  if (fileKeys.length === 0)
    return leftOut({ ja: 'FILE_KEYS がなく、ファイルは暗号化されません', en: 'no FILE_KEYS: files are not encrypted' });
  return ok({ ja: `鍵 ${fileKeys.length} 個`, en: `${fileKeys.length} keys` });
}

/** The machine, and what else the configuration names. */
export const outsideChecks = (config: Config): Check[] => [
  { name: 'files', title: { ja: 'ファイルの置き場', en: 'folder of files' }, run: () => folder(config) },
  { name: 'bucket', title: { ja: 'オブジェクトストレージ', en: 'object storage' }, run: () => bucket(config) },
  { name: 'file-keys', title: { ja: 'ファイルの鍵', en: 'keys of files' }, run: () => keys(config) },
  { name: 'program', title: { ja: '組み立てたプログラム', en: 'built program' }, run: () => built(config) },
  { name: 'timestamps', title: { ja: '時刻認証局', en: 'time-stamping authority' }, run: () => authority(config) },
  { name: 'scanner', title: { ja: 'ウイルス検査', en: 'scanner' }, run: () => scanner(config) },
  { name: 'witness', title: { ja: '立会人', en: 'witness' }, run: () => witness(config) },
  { name: 'mail', title: { ja: 'メールの送信サーバー', en: 'server of mail' }, run: () => mail(config) },
  { name: 'origin', title: { ja: '公開アドレス', en: 'public origin' }, run: () => origin(config) },
  { name: 'cookies', title: { ja: 'クッキー', en: 'cookies' }, run: () => cookies(config) },
  { name: 'demo', title: { ja: '見本', en: 'demo' }, run: () => way(config) },
];
