import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { compressedAnswers } from './compressed-answers';

const long = { rows: Array.from({ length: 2000 }, (_, at) => `管理策 ${at}`) };

describe('a long answer of JSON', () => {
  const app = express();
  app.use(compressedAnswers);
  app.get('/long', (_, response) => void response.json(long));
  app.get('/short', (_, response) => void response.json({ ok: true }));
  app.get('/page', (_, response) => void response.type('html').send('<p>'.repeat(9000)));
  app.get('/file', (_, response) => void response.type('json').send(Buffer.from(JSON.stringify(long))));
  const get = (path: string, site: string | null, encoding = 'gzip, br') => {
    const asked = request(app).get(path).set('Accept-Encoding', encoding);
    return site ? asked.set('Sec-Fetch-Site', site) : asked;
  };

  it('travels compressed to a page of ours, and is the same', async () => {
    const answer = await get('/long', 'same-origin').expect(200);
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['content-type']).toContain('application/json');
    expect(Number(answer.headers['content-length'])).toBeLessThan(JSON.stringify(long).length / 2);
    expect(answer.headers['vary']).toContain('Accept-Encoding');
    expect(answer.body).toEqual(long);
  });

  it.each([
    ['another site’s page asked', '/long', 'cross-site', 'br'],
    ['somebody opened its address', '/long', 'none', 'br'],
    ['nobody says who asked', '/long', null, 'br'],
    ['the browser takes no brotli', '/long', 'same-origin', 'gzip'],
    ['it is short', '/short', 'same-origin', 'br'],
    ['it is a page', '/page', 'same-origin', 'br'],
    ['it is a file', '/file', 'same-origin', 'br'],
  ])('travels as it is when %s', async (_, path, site, encoding) => {
    const answer = await get(path, site, encoding).expect(200);
    expect(answer.headers['content-encoding']).toBeUndefined();
  });
});
