import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { unprivileged } from '../postgres/binaries.ts';
import { launch, type Running } from './running.ts';

const run = promisify(execFile);
const admin = 'akashi_admin';

interface Node {
  data: string;
  port: number;
  running: Running | null;
}

/** A primary and a standby that has flushed what is acknowledged (`synchronous_commit=on`). */
export class DatabasePair {
  primary: Node;
  standby: Node;

  private readonly bin: string;
  private readonly folder: string;
  private readonly password: string;

  constructor(bin: string, folder: string, password: string, ports: readonly [number, number]) {
    this.bin = bin;
    this.folder = folder;
    this.password = password;
    this.primary = { data: join(folder, 'one'), port: ports[0], running: null };
    this.standby = { data: join(folder, 'two'), port: ports[1], running: null };
  }

  url(database = 'akashi'): string {
    return `postgres://${admin}:${this.password}@127.0.0.1:${this.primary.port}/${database}`;
  }

  async start(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    const passwordFile = join(this.folder, 'password');
    writeFileSync(passwordFile, this.password, { mode: 0o600 });
    if (unprivileged)
      for (const path of [this.folder, passwordFile]) chownSync(path, unprivileged.uid, unprivileged.gid);
    const flags = ['-D', this.primary.data, '-U', admin, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    await run(join(this.bin, 'initdb'), [...flags, '-E', 'UTF8', '--locale=C.UTF-8'], { ...unprivileged, cwd: '/' });
    await this.run(this.primary);
    await this.ask('CREATE DATABASE akashi', 'postgres');
    await this.join();
  }

  /** The standby begins as a copy of the primary; from when it streams, nothing is acknowledged without it. */
  async join(): Promise<void> {
    await this.standby.running?.kill();
    rmSync(this.standby.data, { recursive: true, force: true });
    const from = `${this.url('').replace(/\/$/, '')}/?application_name=standby`;
    const flags = ['-d', from, '-D', this.standby.data, '-R', '-X', 'stream', '-c', 'fast'];
    await run(join(this.bin, 'pg_basebackup'), flags, { ...unprivileged, cwd: '/' });
    await this.follow();
  }

  /** Starts the standby where it stopped, and waits until the primary waits for it. */
  async follow(): Promise<void> {
    await this.run(this.standby);
    const streams = `SELECT FROM pg_stat_replication WHERE state = 'streaming'`;
    for (let tried = 0; (await this.ask(streams)).length === 0; tried++) {
      if (tried === 300) throw new Error('The standby does not stream.');
      await wait(100);
    }
    await this.waitForStandby(true);
  }

  async waitForStandby(isAsked: boolean): Promise<void> {
    await this.ask(`ALTER SYSTEM SET synchronous_standby_names = '${isAsked ? '*' : ''}'`);
    await this.ask('SELECT pg_reload_conf()');
  }

  /** The primary is gone: the standby takes its place, alone until another follows it. */
  async promote(): Promise<void> {
    [this.primary, this.standby] = [this.standby, this.primary];
    await this.ask('SELECT pg_promote(true, 30)');
    await this.waitForStandby(false);
  }

  async ask<Row extends object = object>(text: string, database = 'akashi'): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.url(database), connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    for (const node of [this.standby, this.primary]) await node.running?.kill('SIGINT');
  }

  private async run(node: Node): Promise<void> {
    const settings = [
      `port=${node.port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'synchronous_commit=on',
      'wal_keep_size=512MB',
      'max_connections=120',
    ];
    const flags = ['-D', node.data, ...settings.flatMap((setting) => ['-c', setting])];
    const log = join(this.folder, `${node.port}.log`);
    node.running = launch(join(this.bin, 'postgres'), flags, { log, user: unprivileged });
    for (let tried = 0; ; tried++) {
      const url = this.url('postgres').replace(`:${this.primary.port}/`, `:${node.port}/`);
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
      try {
        await client.connect();
        return;
      } catch (error) {
        if (tried === 300) throw error;
        await wait(100);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}
