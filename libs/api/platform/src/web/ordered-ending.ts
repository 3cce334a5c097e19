import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NextFunction, Request, Response } from 'express';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** Which part of the time to end passes before a connection that nobody uses is closed. */
const keptFor = 1 / 20;

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

  /**
   * The first that is called, before the queue hands its jobs back and the server takes no more connections. A proxy may be sending on a
   * connection that looks idle here: closed at once, its request would be lost, and a change is never sent twice. So for a moment everybody
   * is still answered, and it learns that it is to go elsewhere.
   */
  async onModuleDestroy(): Promise<void> {
    this.isEnding = true;
    const server = this.host.httpAdapter.getHttpServer() as Server;
    setTimeout(() => server.closeAllConnections(), this.withinMs).unref();
    await wait(this.withinMs * keptFor);
    server.closeIdleConnections();
  }

  /** Before every route. */
  readonly closing = (_request: Request, response: Response, next: NextFunction): void => {
    if (this.isEnding) response.setHeader('Connection', 'close');
    next();
  };
}
