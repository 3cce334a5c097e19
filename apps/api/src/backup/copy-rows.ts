import type pg from 'pg';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';

/** The part of pg's connection that COPY needs; its types leave it out. */
interface CopyConnection {
  stream: Writable & { pause(): void; resume(): void };
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Rows of `COPY … TO STDOUT`, one line each, as the server sends them and no faster than they are read. */
class CopyOut extends Readable {
  private connection: CopyConnection | null = null;

  constructor(private readonly text: string) {
    super();
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  override _read(): void {
    this.connection?.stream.resume();
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The chunk lies in pg's own buffer, which the next answer is written over: what waits here to be read has to be a copy.
    if (!this.push(Buffer.from(chunk))) this.connection?.stream.pause();
  }

  handleCommandComplete(): void {
    // The end is told when the server is ready again.
  }

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }
}

/** Lines into `COPY … FROM STDIN`. */
class CopyIn {
  private connection: CopyConnection | null = null;
  private readonly settled = Promise.withResolvers<void>();

  constructor(
    private readonly text: string,
    private readonly lines: AsyncIterable<Buffer>,
  ) {}

  get done(): Promise<void> {
    return this.settled.promise;
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.text);
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.send(connection);
  }

  private async send(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.lines) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail((error as Error).message);
    }
  }

  handleCommandComplete(): void {
    // The end is told when the server is ready again.
  }

  handleReadyForQuery(): void {
    this.settled.resolve();
  }

  handleError(error: Error): void {
    this.settled.reject(error);
  }
}

/** One COPY at a time on a connection; it has to be read to its end. Fails with the server's error. */
export const rowsOut = (client: pg.Client, select: string): AsyncIterable<Buffer> =>
  client.query(new CopyOut(`COPY (${select}) TO STDOUT`));

/** Resolves when the server has taken every line in; fails with its error, and then none is. */
export const rowsIn = (client: pg.Client, table: string, lines: AsyncIterable<Buffer>): Promise<void> =>
  client.query(new CopyIn(`COPY ${table} FROM STDIN`, lines)).done;
