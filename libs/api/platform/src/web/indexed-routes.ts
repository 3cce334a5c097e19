import { ExpressAdapter } from '@nestjs/platform-express';
import { Router, type Express, type RequestHandler } from 'express';

/**
 * Express with its routes laid by method, number of words and first two words: a request is held against the dozen that it may mean and
 * not against all five hundred, one regular expression each. What decides is still Express's own matching, in the order in
 * which the routes were declared; a route whose first words or number of words are not fixed is asked after them, as before.
 */
export class IndexedRoutes extends ExpressAdapter {
  private readonly places = new Map<string, Router>();

  override get(...route: unknown[]): unknown {
    return this.lay('get', route);
  }

  override post(...route: unknown[]): unknown {
    return this.lay('post', route);
  }

  override put(...route: unknown[]): unknown {
    return this.lay('put', route);
  }

  override patch(...route: unknown[]): unknown {
    return this.lay('patch', route);
  }

  override delete(...route: unknown[]): unknown {
    return this.lay('delete', route);
  }

  private lay(method: Method, route: unknown[]): unknown {
    const [path, ...handlers] = route as [string, ...RequestHandler[]];
    if (!isFixed(path) || handlers.length === 0) return this.getInstance<Express>()[method](path, ...handlers);
    if (this.places.size === 0) this.use(this.find);
    const place = placeOf(method, path);
    const router = this.places.get(place) ?? Router();
    this.places.set(place, router);
    return router[method](path, ...handlers);
  }

  private readonly find: RequestHandler = (request, response, next) => {
    // Express answers HEAD by the route for GET.
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
    const router = this.places.get(placeOf(method, request.path));
    if (router) router(request, response, next);
    else next();
  };
}

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Express takes no heed of case, nor of a slash at the end. */
const wordsOf = (path: string): string[] =>
  path
    .toLowerCase()
    .split('/')
    .filter((word) => word !== '');

function placeOf(method: string, path: string): string {
  const words = wordsOf(path);
  return `${method} ${words.length} ${words[0] ?? ''} ${words[1] ?? ''}`;
}

/** Whether every path that it means has this number of words, and begins with these two. */
function isFixed(path: unknown): boolean {
  if (typeof path !== 'string') return false;
  const [first = '', second = ''] = wordsOf(path);
  return !/[*{}()[\]\\?+!]/.test(path) && !`${first}${second}`.includes(':');
}
