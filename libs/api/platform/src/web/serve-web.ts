import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { join } from 'node:path';
import { DomainProblem } from '../problems/domain-problem';

const asset = /\.(m?js|css|map|bcmap|pfb|woff2?|ttf|png|jpe?g|svg|ico|json|webmanifest|txt|xml)$/i;

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
    // A file of an earlier build is not there; the shell in its place would be run as a script.
    const isShell = (request.method === 'GET' || request.method === 'HEAD') && !asset.test(request.path);
    if (!isShell) next(new DomainProblem('not-found'));
    else
      response
        .set('Cache-Control', 'no-cache')
        .sendFile(join(folder, 'index.html'), { acceptRanges: false }, (error) => error && next(error));
  }
}
