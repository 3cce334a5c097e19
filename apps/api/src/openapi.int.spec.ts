import { startTestApp, type TestApp } from '@akashi/api-testing';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areas } from './areas';
import { describeApi } from './openapi';

const file = resolve(import.meta.dirname, '../openapi.json');
let test: TestApp;

beforeAll(async () => {
  test = await startTestApp(areas);
});
afterAll(() => test.close());

describe('the committed description of the API', () => {
  it('is what the API says of itself today (npm run openapi writes it anew)', () => {
    const today = `${JSON.stringify(describeApi(test.app), null, 2)}\n`;
    if (process.env['WRITE_OPENAPI']) writeFileSync(file, today);
    expect(readFileSync(file, 'utf8')).toBe(today);
  });

  it('describes the bodies that routes take', () => {
    const document = JSON.parse(readFileSync(file, 'utf8')) as {
      components: { schemas: Record<string, { properties: object }> };
    };
    expect(document.components.schemas['RegisterClientDto']?.properties).toMatchObject({
      name: { type: 'string', minLength: 1, maxLength: 200 },
    });
  });
});
