import { MetricsServer } from '@akashi/api-platform';
import { aFirm, anIssuedReport, aReportableEngagement, startTestApp, type TestApp } from '@akashi/api-testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { readMetrics } from './metrics-config';

let test: TestApp;
let address: string;
let text: string;

beforeAll(async () => {
  test = await startTestApp(areas, { metrics: { host: '127.0.0.1', port: 0 } });
  address = `http://127.0.0.1:${test.app.get(MetricsServer).port}`;
  await anIssuedReport(test, await aReportableEngagement(test, await aFirm(test, '見えない監査法人')));
  // The first event after the last signed place: what an issue does is signed with it.
  const ana = await (await aFirm(test)).person('ana');
  const nobody = { address: '', representativeName: '', representativeTitle: '' };
  const client = { name: '株式会社', nameKana: 'カブ', corporateNumber: '7000012050002', ...nobody };
  await ana.post('/api/clients').send(client).expect(201);
  const server = test.app.getHttpServer();
  await request(server).get('/api/health/ready').expect(200);
  await request(server).get('/api/clients').expect(401);
  await request(server).get('/api/nothing-here').expect(404);
  text = await (await fetch(`${address}/metrics`)).text();
});
afterAll(() => test.close());

/** What is shown under this name with labels like these; NaN where nothing is. */
const shown = (name: string, ...labels: string[]): number => {
  const lines = text.split('\n').filter((line) => line.startsWith(name) && /[{ ]/.test(line[name.length] ?? ''));
  return Number(
    lines
      .find((line) => labels.every((label) => line.includes(label)))
      ?.split(' ')
      .at(-1) ?? NaN,
  );
};

describe('metrics', () => {
  it('count what was really answered, by operation and class of status', () => {
    expect(shown('akashi_request_seconds_count', 'operation="health.ready"', 'status="2xx"')).toBe(1);
    expect(shown('akashi_request_seconds_count', 'operation="client.list"', 'status="4xx"')).toBe(1);
    expect(shown('akashi_request_seconds_count', 'operation="none"', 'status="4xx"')).toBe(1);
    expect(shown('akashi_request_seconds_bucket', 'operation="health.ready"', 'le="30"')).toBe(1);
  });

  it('count jobs by kind and outcome, and say how many nobody has begun', () => {
    expect(shown('akashi_jobs_total', 'kind="report.issue"', 'outcome="done"')).toBe(1);
    expect(shown('akashi_jobs_waiting')).toBeGreaterThanOrEqual(0);
  });

  it('tell how the ledgers stand, all firms together', () => {
    expect(shown('akashi_ledger_unanchored_events')).toBe(1);
    expect(shown('akashi_ledger_checkpoint_age_seconds')).toBeGreaterThan(0);
    expect(shown('akashi_ledger_timestamps_missing')).toBe(0);
    expect(shown('akashi_file_scans_pending')).toBe(0);
  });

  it('tell of pools and of the process', () => {
    for (const pool of ['rows', 'sign-in', 'flush']) {
      expect(shown('akashi_pool_in_use', `pool="${pool}"`)).toBeGreaterThanOrEqual(0);
      expect(shown('akashi_pool_waiting', `pool="${pool}"`)).toBe(0);
    }
    expect(shown('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(shown('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  });

  it('hold no id, no name and no address', () => {
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(text).not.toContain('見えない');
    expect(text).not.toContain('nothing-here');
  });

  it('are all that the rules for alarms name', () => {
    const rules = readFileSync(join(import.meta.dirname, '../../../docs/alerts.yml'), 'utf8');
    const expressions = [...rules.matchAll(/^\s+expr: (.+)$/gm)].map(([, expression]) => expression).join('\n');
    const named = [...new Set(expressions.match(/\b(akashi|process|nodejs)_\w+/g))];
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => Number.isNaN(shown(name)))).toEqual([]);
  });

  it('are shown at an address of their own, and not at that of the API', async () => {
    expect((await fetch(`${address}/api/health/ready`)).status).toBe(404);
    const answer = await request(test.app.getHttpServer()).get('/metrics');
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('akashi_');
  });
});

describe('the setting for metrics', () => {
  const read = (env: NodeJS.ProcessEnv) => {
    const faults: string[] = [];
    return { metrics: readMetrics(env, faults), faults };
  };

  it('shows nothing unless it is there, and then to this machine alone', () => {
    expect(read({})).toEqual({ metrics: null, faults: [] });
    expect(read({ METRICS_PORT: '9464' })).toEqual({ metrics: { host: '127.0.0.1', port: 9464 }, faults: [] });
  });

  it('is no port of the API, and is one', () => {
    expect(read({ METRICS_PORT: '3000' }).faults).toEqual(['METRICS_PORT is the port of the API']);
    expect(read({ METRICS_PORT: 'on' }).faults).toEqual(['METRICS_PORT is not a number from 1 to 65535']);
  });
});
