import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** How long a connection may take for what, ms. */
export interface SocketTimes {
  /** Until the head of a request is there, from its first byte or from the connection. */
  headMs: number;
  /** Until a body that is no file is there. */
  bodyMs: number;
  /** Until a file is there. */
  fileMs: number;
  /** Without a byte in either direction: a reader who does not read, and an answer that does not come. */
  silentMs: number;
  /** Between two requests: longer than proxies in front keep theirs. */
  keptMs: number;
}

/** What people with slow lines need, and no more; the longest work that is answered at its end takes less than the silence. */
export const socketTimes: SocketTimes = {
  headMs: 20_000,
  bodyMs: 30_000,
  fileMs: 20 * 60_000,
  silentMs: 180_000,
  keptMs: 65_000,
};

/**
 * Closes connections that hold on to the process without getting on. Before the server listens: how often it looks at its
 * connections is read there.
 */
export function limitSockets(server: Server, times: SocketTimes): void {
  server.headersTimeout = times.headMs;
  server.requestTimeout = times.fileMs;
  server.keepAliveTimeout = times.keptMs;
  server.setTimeout(times.silentMs);
  // Node looks every 30 s and takes another interval only where it makes the server itself, which Nest does.
  Object.assign(server, { connectionsCheckingInterval: Math.min(5_000, times.headMs / 2) });
}

/** Before every route: a body that is no file has less time than the server gives to all. */
export function bodyInTime({ bodyMs }: SocketTimes) {
  return (request: IncomingMessage, _response: ServerResponse, next: () => void): void => {
    if (!isFile(request) && !request.complete) {
      const late = setTimeout(() => request.socket.destroy(), bodyMs).unref();
      const inTime = (): void => clearTimeout(late);
      request.once('end', inTime).once('close', inTime);
    }
    next();
  };
}

/** Uploads travel as nothing else. */
export const isFile = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  /^application\/octet-stream\b/i.test(headers['content-type'] ?? '');
