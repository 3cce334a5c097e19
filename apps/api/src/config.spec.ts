import { sampleAuthority } from '@akashi/documents/timestamp';
import { buildVerifierKey } from '@akashi/domain/ledger';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

const ledgerKeyPem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const whole = {
  APP_DATABASE_URL: 'postgres://app@127.0.0.1/akashi',
  SIGN_IN_DATABASE_URL: 'postgres://auth@127.0.0.1/akashi',
  FILE_FOLDER: '/var/akashi',
  LEDGER_KEY_PEM: ledgerKeyPem,
};

describe('the configuration', () => {
  it('keeps files in the folder and cookies open on a development address, unless told otherwise', () => {
    expect(readConfig(whole)).toMatchObject({ port: 3000, secureCookies: false, objectStorage: null });
    expect(readConfig({ ...whole, PORT: '' }).port).toBe(3000);
    expect(readConfig(whole).role).toBe('all');
    expect(readConfig({ ...whole, ROLE: 'worker' }).role).toBe('worker');
  });

  it('names every fault at once', () => {
    const broken = {
      APP_DATABASE_URL: 'mysql://x',
      LEDGER_KEY_PEM: 'no key',
      ROLE: 'master',
      PORT: 'abc',
      POOL_SIZE: '0',
      SECURE_COOKIES: 'TRUE',
      S3_BUCKET: 'Not A Bucket',
      S3_ENDPOINT: 'storage.example',
      S3_PATH_STYLE: 'yes',
      S3_ACCESS_KEY_ID: 'id',
      TSA_CA_FILE: '/nowhere/ca.pem',
      WITNESSES: 'no-key http://witness.example; also-none witness.example x y',
    };
    let said = '';
    try {
      readConfig(broken);
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said.replace(/^The configuration is not complete: |\.$/g, '').split('; ')).toEqual([
      'SIGN_IN_DATABASE_URL is missing',
      'FILE_FOLDER is missing',
      'SECURE_COOKIES is not true or false',
      'APP_DATABASE_URL is not a postgres:// address',
      'LEDGER_KEY_PEM is not an Ed25519 private key in PEM',
      'ROLE is none of api, worker, all',
      'PORT is not a number from 0 to 65535',
      'S3_BUCKET is not the name of a bucket',
      'S3_REGION is missing',
      'S3_ENDPOINT is not an http(s) address',
      'S3_PATH_STYLE is not true or false',
      'S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together',
      'WITNESSES 1 has no key of a witness as it has to be written',
      'WITNESSES 2 has no key of a witness and no http(s) address and no end as it has to be written',
      'TSA_URL is not an http(s) address',
      'TSA_CA_FILE is not a file of certificates in PEM',
      'POOL_SIZE is not a number from 1 to 200',
    ]);
  });

  it('asks witnesses and a time-stamping authority where they are named, and nobody otherwise', async () => {
    expect(readConfig(whole)).toMatchObject({ witnesses: [], timestamps: null });
    const publicKey = new Uint8Array(32).fill(1);
    const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
    const verifierKey = buildVerifierKey({ name: 'witness.example', kind: 'cosignature', publicKey }, sha256);
    const file = join(mkdtempSync(join(tmpdir(), 'akashi-config-')), 'ca.pem');
    const { anchor } = await sampleAuthority();
    writeFileSync(file, anchor);
    const { witnesses, timestamps } = readConfig({
      ...whole,
      WITNESSES: `${verifierKey} https://witness.example/a\n${verifierKey} http://127.0.0.1:8700 audit.akashi/f/`,
      TSA_URL: 'https://tsa.example/',
      TSA_CA_FILE: file,
    });
    expect(witnesses).toEqual([
      { verifierKey, url: 'https://witness.example/a', logs: '' },
      { verifierKey, url: 'http://127.0.0.1:8700', logs: 'audit.akashi/f/' },
    ]);
    expect(timestamps?.url).toBe('https://tsa.example/');
    expect(timestamps?.anchors.map((pem) => pem.trim())).toEqual([anchor.trim()]);
    rmSync(dirname(file), { recursive: true });
  });

  it('refuses two keys under one name of a witness: what the second signs would never be kept', () => {
    const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
    const keyOf = (byte: number) =>
      buildVerifierKey({ name: 'w.example', kind: 'cosignature', publicKey: new Uint8Array(32).fill(byte) }, sha256);
    const WITNESSES = [1, 2].map((byte) => `${keyOf(byte)} https://witness.example/${byte}`).join(';');
    expect(() => readConfig({ ...whole, WITNESSES })).toThrow('WITNESSES name w.example by two keys');
  });

  it('uses object storage when a bucket is named', () => {
    const storage = { S3_BUCKET: 'akashi-evidence', S3_REGION: 'ap-northeast-1' };
    expect(readConfig({ ...whole, ...storage }).objectStorage).toEqual({
      bucket: 'akashi-evidence',
      region: 'ap-northeast-1',
      endpoint: null,
      pathStyle: false,
      credentials: null,
    });
    const ours = {
      S3_ENDPOINT: 'https://storage.example',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'secret',
    };
    expect(readConfig({ ...whole, ...storage, ...ours }).objectStorage).toMatchObject({
      endpoint: 'https://storage.example',
      pathStyle: true,
      credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    });
  });

  it('encrypts files where it has keys for them, the newest first, and starts with none that is half one', () => {
    const [newest, before] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(readConfig(whole).fileKeys).toEqual([]);
    const both = `${newest.toString('base64')}\n${before.toString('base64')}\n`;
    expect(readConfig({ ...whole, FILE_KEYS: both }).fileKeys).toEqual([newest, before]);
    const folder = mkdtempSync(join(tmpdir(), 'akashi-config-'));
    const [file, empty] = [join(folder, 'keys'), join(folder, 'empty')];
    writeFileSync(file, both);
    writeFileSync(empty, '\n');
    expect(readConfig({ ...whole, FILE_KEYS_FILE: file }).fileKeys).toEqual([newest, before]);
    for (const [given, said] of [
      [{ FILE_KEYS: Buffer.alloc(31, 1).toString('base64') }, 'FILE_KEYS 1 is not 32 bytes in base64'],
      [{ FILE_KEYS: newest.toString('hex') }, 'FILE_KEYS 1 is not 32 bytes in base64'],
      [{ FILE_KEYS: `${both}${both}` }, 'FILE_KEYS names a key twice'],
      [{ FILE_KEYS_FILE: join(folder, 'none') }, 'FILE_KEYS_FILE cannot be read'],
      [{ FILE_KEYS_FILE: empty }, 'FILE_KEYS_FILE is an empty file'],
      [{ FILE_KEYS: both, FILE_KEYS_FILE: file }, 'exclude each other'],
    ] as const)
      expect(() => readConfig({ ...whole, ...given })).toThrow(said);
    rmSync(folder, { recursive: true });
  });

  it('has files scanned where a scanner is named in full', () => {
    const scanner = (CLAMD_ADDRESS: string) => readConfig({ ...whole, CLAMD_ADDRESS }).fileScanner;
    expect([scanner(''), scanner('127.0.0.1:3310'), scanner('[::1]:3310')]).toEqual([
      null,
      { host: '127.0.0.1', port: 3310 },
      { host: '::1', port: 3310 },
    ]);
    for (const none of ['clamd', ':3310', 'clamd:0', 'clamd:99999', 'tcp://clamd:3310', 'clamd:3310 '])
      expect(() => scanner(none)).toThrow('CLAMD_ADDRESS is not a host and a port');
  });

  it('sends mail where a server and a sender are named in full, and nothing in the clear to another machine', () => {
    const real = { PUBLIC_ORIGIN: 'https://akashi.example', SECURE_COOKIES: 'true' };
    const mail = (given: Record<string, string>) => readConfig({ ...whole, ...real, ...given }).mail;
    const MAIL_FROM = '監査 Akashi <akashi@firm.example>';
    const from = { name: '監査 Akashi', address: 'akashi@firm.example' };
    expect(mail({})).toBeNull();
    expect(mail({ MAIL_FROM, SMTP_URL: 'smtps://us%40er:p%3Aw@mail.example' })).toEqual({
      ...{ host: 'mail.example', port: 465, tls: 'implicit', login: { user: 'us@er', password: 'p:w' }, from },
    });
    const tls = (SMTP_URL: string, more = {}) => mail({ MAIL_FROM, SMTP_URL, ...more })?.tls;
    expect(tls('smtp://mail.example:587')).toBe('starttls');
    expect(tls('smtp://mail.example:25', { SMTP_WITHOUT_TLS: 'true' })).toBe('none');
    expect([tls('smtp://127.0.0.1:25'), tls('smtp://[::1]:25'), tls('smtp://localhost:25')]).toEqual(
      Array(3).fill('none'),
    );
    const folder = mkdtempSync(join(tmpdir(), 'akashi-config-'));
    const SMTP_PASSWORD_FILE = join(folder, 'password');
    writeFileSync(SMTP_PASSWORD_FILE, 'secret\n');
    expect(mail({ MAIL_FROM, SMTP_URL: 'smtps://user@mail.example', SMTP_PASSWORD_FILE })?.login).toEqual({
      user: 'user',
      password: 'secret',
    });
    for (const [given, said] of [
      [{ MAIL_FROM }, 'SMTP_URL is not smtp(s)://, a host and nothing behind its port'],
      [{ MAIL_FROM, SMTP_URL: 'https://mail.example' }, 'SMTP_URL is not smtp(s)://'],
      [{ MAIL_FROM, SMTP_URL: 'smtps://mail.example/x' }, 'SMTP_URL is not smtp(s)://'],
      [{ SMTP_URL: 'smtps://mail.example' }, 'MAIL_FROM is not an address'],
      [
        { MAIL_FROM: 'Akashi\r\nBcc: x <a@b.example>', SMTP_URL: 'smtps://mail.example' },
        'MAIL_FROM is not an address',
      ],
      [{ MAIL_FROM, SMTP_URL: 'smtps://u@mail.example' }, 'SMTP_URL names a user without a password'],
      [{ MAIL_FROM, SMTP_URL: 'smtps://u:p@mail.example', SMTP_PASSWORD_FILE }, 'exclude each other'],
      [{ MAIL_FROM, SMTP_URL: 'smtps://u@mail.example', SMTP_PASSWORD: 'a', SMTP_PASSWORD_FILE }, 'exclude each other'],
      [
        { MAIL_FROM, SMTP_URL: 'smtps://u@mail.example', SMTP_PASSWORD_FILE: folder },
        'SMTP_PASSWORD_FILE cannot be read',
      ],
      [
        { MAIL_FROM, SMTP_URL: 'smtps://mail.example', SMTP_WITHOUT_TLS: 'yes' },
        'SMTP_WITHOUT_TLS is not true or false',
      ],
    ] as const)
      expect(() => mail(given)).toThrow(said);
    expect(() => readConfig({ ...whole, MAIL_FROM, SMTP_URL: 'smtps://mail.example' })).toThrow(
      'PUBLIC_ORIGIN is missing: the links of a mail begin with it',
    );
    rmSync(folder, { recursive: true });
  });

  it('is refused when it speaks of object storage without naming the bucket', () => {
    expect(() => readConfig({ ...whole, S3_REGION: 'ap-northeast-1' })).toThrow('S3_REGION without S3_BUCKET');
  });

  it('takes the address that browsers know from the configuration, and from nothing that is none', () => {
    expect(readConfig(whole).publicOrigin).toBe('http://localhost');
    const origin = (PUBLIC_ORIGIN: string) =>
      readConfig({ ...whole, PUBLIC_ORIGIN, SECURE_COOKIES: 'true' }).publicOrigin;
    expect(origin('https://akashi.example')).toBe('https://akashi.example');
    expect(origin('http://localhost:3000')).toBe('http://localhost:3000');
    for (const none of ['akashi.example', 'http://akashi.example', 'https://akashi.example/', 'https://192.0.2.1'])
      expect(() => origin(none)).toThrow('PUBLIC_ORIGIN is not an https:// address');
    expect(() => readConfig({ ...whole, SECURE_COOKIES: 'true' })).toThrow('PUBLIC_ORIGIN is missing');
  });

  it('opens networks of our own to the identity providers that it names in full, and to none by half', () => {
    const inside = (IDENTITY_PROVIDERS_INSIDE: string) =>
      readConfig({ ...whole, IDENTITY_PROVIDERS_INSIDE }).providersInside;
    expect(inside(' ')).toEqual([]);
    expect(inside('https://login.internal http://127.0.0.1:8080\n')).toEqual([
      'https://login.internal',
      'http://127.0.0.1:8080',
    ]);
    const broken = ['https://login.internal/', 'http://10.0.0.8', 'https://a.internal,https://b.internal', '*', 'null'];
    for (const one of broken)
      expect(() => inside(`https://login.internal ${one}`)).toThrow('IDENTITY_PROVIDERS_INSIDE');
  });

  it('keeps no cookie open where others reach it, be it by the address it listens on or by the one that browsers know', () => {
    const open = 'SECURE_COOKIES is not true, though HOST or PUBLIC_ORIGIN is not this machine alone';
    expect(() => readConfig({ ...whole, HOST: '0.0.0.0' })).toThrow(open);
    expect(() => readConfig({ ...whole, PUBLIC_ORIGIN: 'https://akashi.example' })).toThrow(open);
    const real = { ...whole, HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://akashi.example', SECURE_COOKIES: 'true' };
    expect(readConfig(real).secureCookies).toBe(true);
    expect(readConfig({ ...whole, HOST: '::1', PUBLIC_ORIGIN: 'http://localhost:3000' }).secureCookies).toBe(false);
  });

  it('speaks to no database whose certificate nobody would look at', () => {
    const at = (parameters: string) =>
      readConfig({ ...whole, APP_DATABASE_URL: `${whole.APP_DATABASE_URL}?${parameters}` }).databaseUrl;
    expect(at('sslmode=verify-full')).toContain('sslmode=verify-full');
    for (const unchecked of ['sslmode=no-verify', 'uselibpqcompat=true&sslmode=require'])
      expect(() => at(unchecked)).toThrow('APP_DATABASE_URL asks for TLS without a look at the certificate');
  });

  it('believes the proxies that it names, and is refused with what names none or everybody', () => {
    const proxies = (TRUSTED_PROXIES: string) => readConfig({ ...whole, TRUSTED_PROXIES }).trustedProxies;
    expect(readConfig(whole).trustedProxies).toEqual([]);
    expect(proxies('10.0.0.5  10.1.0.0/16\n2001:db8::/32')).toEqual(['10.0.0.5', '10.1.0.0/16', '2001:db8::/32']);
    for (const none of ['true', 'loopback', 'proxy.internal', '10.0.0.0/33', '0.0.0.0/0', '::/0', '10.0.0.5,10.0.0.6'])
      expect(() => proxies(`10.0.0.5 ${none}`)).toThrow('TRUSTED_PROXIES is not a list of addresses and networks');
  });
});
