import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { SignInPool } from '../database/sign-in-pool';
import type { FlushPool } from '../transactions/flush';
import type { FairPlaces } from '../transactions/places/fair-places';
import type { Meters } from './meters';
import type { Metrics } from './metrics';
import { RecordsState } from './state-of-records';

export interface MetricsAddress {
  host: string;
  port: number;
}

interface Counted {
  meters: Meters;
  source: DataSource;
  signInPool: SignInPool;
  flushPool: FlushPool;
  line: FairPlaces;
  asksForTimestamps: boolean;
}

/**
 * Shows metrics at an address of their own: nobody asks there who they are, so it is not that of the API. Nothing of it is loaded
 * where the installation names none.
 */
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly address: MetricsAddress | null,
    private readonly counted: Counted,
  ) {}

  /** Where it listens; null where nothing is shown. */
  get port(): number | null {
    return this.server ? (this.server.address() as AddressInfo).port : null;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.address) return;
    const { Metrics } = await import('./metrics');
    const { meters, source, signInPool, flushPool, line, asksForTimestamps } = this.counted;
    const rows = (source.driver as unknown as { master: pg.Pool }).master;
    const metrics = new Metrics({
      pools: { rows, 'sign-in': signInPool, flush: flushPool },
      line,
      records: new RecordsState(source, signInPool),
      asksForTimestamps,
    });
    meters.countedBy(metrics);
    const { host, port } = this.address;
    this.server = createServer((request, response) => void show(metrics, request.url, response));
    const server = this.server;
    await new Promise<void>((done, failed) => server.once('error', failed).listen(port, host, done));
  }

  onApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }
}

async function show(metrics: Metrics, url: string | undefined, response: ServerResponse): Promise<void> {
  if (url !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  try {
    const text = await metrics.text();
    response.writeHead(200, { 'Content-Type': metrics.contentType }).end(text);
  } catch {
    response.writeHead(503).end();
  }
}
