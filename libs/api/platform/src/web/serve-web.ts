import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import express from 'express';
import { join } from 'node:path';

/** Serves the built web. Files with a hash in their name may be kept for ever; any other address is the app's own route. */
export function serveWeb(app: NestExpressApplication, folder: string): void {
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      const kept = /-[A-Z0-9]{8}\.[a-z0-9]+$/.test(path) || path.includes('/media/');
      response.setHeader('Cache-Control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
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
