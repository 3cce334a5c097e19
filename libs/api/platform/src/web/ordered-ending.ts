import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';
import type { Server } from 'node:http';

/**
 * How a process that was asked to end stops answering: from the first moment it says that it is not ready, every answer takes its
 * connection along, and whoever sends or reads so slowly that they are still there at the deadline is broken off. Without it a
 * client that keeps its connection busy keeps the process alive for ever.
 */
@Injectable()
export class OrderedEnding implements OnModuleDestroy {
  isEnding = false;

  constructor(
    private readonly host: HttpAdapterHost,
    /** Milliseconds from the word to end until what is still open is broken off. */
    private readonly withinMs: number,
  ) {}

  /** The first that is called, before the queue hands its jobs back and the server takes no more connections. */
  onModuleDestroy(): void {
    this.isEnding = true;
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), this.withinMs).unref();
  }

  /** Before every route. */
  readonly closing = (_request: Request, response: Response, next: NextFunction): void => {
    if (this.isEnding) response.setHeader('Connection', 'close');
    next();
  };
}
