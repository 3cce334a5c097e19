import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { join } from 'node:path';

/** `main-PBTOVBGL.js`, `matrix-page-D2pqHvGU.js`, and what the build compressed beside them. */
const withHash = /-[\w-]{8}\.(js|css)(\.br|\.gz)?$/;

/**
 * Serves the built web, compressed where the build left a compressed copy. Files with a hash in their name may be kept
 * for ever; any other address is the app's own route.
 */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const files = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      index: false,
      setHeaders: (response, path) => {
        const kept = withHash.test(path) || path.includes('/media/');
        response.setHeader('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/') || request.path === '/api') next();
    else files(request, response, () => sendShell(request, response, next));
  });

  function sendShell(request: Request, response: Response, next: NextFunction): void {
    if (request.method !== 'GET' && request.method !== 'HEAD') next();
    else
      response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'), (error) => error && next(error));
  }
}
