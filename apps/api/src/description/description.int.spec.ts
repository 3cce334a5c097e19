import { aFirm, startTestApp, type Person, type TestApp } from '@akashi/api-testing';
import { operations } from '@akashi/contracts/api';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DescriptionModule } from './description.module';

let test: TestApp;
let ana: Person;

beforeAll(async () => {
  test = await startTestApp([DescriptionModule]);
  ana = await (await aFirm(test)).person('ana');
});
afterAll(() => test.close());

describe('the description of the API', () => {
  it('is read by whoever is signed in, and by nobody else', async () => {
    const { body } = await ana.get('/api/openapi.json').expect(200);
    expect(body.openapi).toBe('3.1.0');
    await request(test.app.getHttpServer()).get('/api/openapi.json').expect(401);
    await request(test.app.getHttpServer()).get('/api/docs').expect(401);
  });

  it('is a page with every operation, and without a script', async () => {
    const { text, headers } = await ana.get('/api/docs').expect(200);
    expect(headers['content-type']).toContain('text/html');
    for (const { name } of operations) expect(text).toContain(`id="${name}"`);
    expect(text).not.toMatch(/<script|javascript:|on\w+=/i);
  });
});
