import express, { type Express, type RequestHandler } from 'express';
import request from 'supertest';
import { beforeEach, describe, expect, it } from 'vitest';
import { IndexedRoutes } from './indexed-routes';

let app: Express;

const say =
  (word: string): RequestHandler =>
  ({ params }, response) =>
    void response.json({ word, ...params });

beforeEach(() => {
  app = express();
  const routes = new IndexedRoutes(app);
  routes.get('/api/firms/own', say('own'));
  routes.get('/api/firms/:id', say('one'));
  routes.post('/api/firms/:id', say('posted'));
  routes.get('/api/firms/:id/clients/:clientId', say('client'));
  routes.get('/api/files/*path', say('any'));
  routes.get('/:anything', say('short'));
  app.use((_, response) => void response.status(404).json({ word: 'nothing' }));
});

const answerTo = async (path: string, method: 'get' | 'post' | 'put' | 'delete' = 'get'): Promise<unknown> =>
  (await request(app)[method](path)).body as unknown;

describe('the routes, laid by their first words', () => {
  it('answer as Express does: the first that was declared, with its parameters', async () => {
    expect(await answerTo('/api/firms/own')).toEqual({ word: 'own' });
    expect(await answerTo('/api/firms/7?lang=ja')).toEqual({ word: 'one', id: '7' });
    expect(await answerTo('/api/firms/7', 'post')).toEqual({ word: 'posted', id: '7' });
    expect(await answerTo('/api/firms/7/clients/a%2Fb')).toEqual({ word: 'client', id: '7', clientId: 'a/b' });
  });

  it('take no heed of case or of a slash at the end, and answer HEAD by GET', async () => {
    expect(await answerTo('/API/Firms/7/')).toEqual({ word: 'one', id: '7' });
    expect((await request(app).head('/api/firms/7')).status).toBe(200);
  });

  it('ask those whose length or first words are not fixed after them', async () => {
    expect(await answerTo('/api/files/a/b')).toEqual({ word: 'any', path: ['a', 'b'] });
    expect(await answerTo('/short')).toEqual({ word: 'short', anything: 'short' });
  });

  it('leave what nobody declared to what comes after them', async () => {
    for (const [path, method] of [
      ['/api/firms', 'get'],
      ['/api/firms/7', 'delete'],
      ['/api/firms/7/clients', 'get'],
      ['/api//firms/7', 'get'],
      ['/api/firms/7/clients/8/9', 'put'],
    ] as const)
      expect([path, await answerTo(path, method)]).toEqual([path, { word: 'nothing' }]);
  });

  it('tell a fault of a route to what handles faults', async () => {
    const routes = new IndexedRoutes((app = express()));
    routes.get('/api/firms/:id', () => {
      throw new Error('broken');
    });
    app.use(
      ((error: Error, _request, response, _next) =>
        void response.status(500).json(error.message)) as express.ErrorRequestHandler,
    );
    expect(await answerTo('/api/firms/1')).toBe('broken');
  });
});
