import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What stands between a program and its PostgreSQL, and can be made to fail as servers and poolers do. */
export interface DatabaseProxy {
  /** The same database by way of the proxy. */
  url(databaseUrl: string): string;
  /** From now on every message is answered by this FATAL error and the connection ends; null passes on again. */
  failWith(sqlState: string | null): void;
  /** From now on nobody is let in and whoever is in is thrown out, without a word; `false` lets in again. */
  shut(isShut: boolean): void;
  /** New connections wait from now on, as a pooler holds them while the server is away. */
  hold(): void;
  goOn(): void;
  /** Start-up options are left out of what the server is told. */
  stripOptions(): void;
  close(): Promise<void>;
}

/** A connection of a program, as the proxy has it. */
interface Passing {
  client: Socket;
  server: Socket | null;
}

const protocolThree = 196_608;

/** Starts one on a free loopback port, before the server of this address. */
export async function startDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const port = Number(new URL(databaseUrl).port);
  let state: string | null = null;
  let isShut = false;
  let strips = false;
  let waiting: Promise<void> = Promise.resolve();
  let goOn: () => void = () => undefined;
  const open = new Set<Passing>();

  const take = (client: Socket): void => {
    const passing: Passing = { client, server: null };
    open.add(passing);
    client.on('error', () => undefined);
    client.once('close', () => {
      open.delete(passing);
      passing.server?.destroy();
    });
    if (isShut) client.destroy();
    else client.on('data', (bytes) => void pass(passing, bytes));
  };

  async function pass(passing: Passing, bytes: Buffer): Promise<void> {
    const { client } = passing;
    if (state !== null) {
      client.end(fatal(state));
      return;
    }
    if (passing.server) {
      passing.server.write(bytes);
      return;
    }
    client.pause();
    await waiting;
    const server = connect(port, '127.0.0.1');
    passing.server = server;
    server.on('error', () => client.destroy());
    server.once('close', () => client.destroy());
    server.pipe(client);
    server.write(strips ? withoutOptions(bytes) : bytes);
    client.resume();
  }

  const proxy: Server = createServer(take);
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    url: (given) => {
      const address = new URL(given);
      address.port = String((proxy.address() as AddressInfo).port);
      return address.toString();
    },
    failWith: (sqlState) => {
      state = sqlState;
    },
    shut: (shut) => {
      isShut = shut;
      if (shut) for (const { client } of open) client.destroy();
    },
    hold: () => {
      waiting = new Promise((done) => (goOn = done));
    },
    goOn: () => goOn(),
    stripOptions: () => {
      strips = true;
    },
    close: () => {
      for (const { client } of open) client.destroy();
      return new Promise((done) => proxy.close(() => done()));
    },
  };
}

/** PostgreSQL's ErrorResponse. */
function fatal(sqlState: string): Buffer {
  const fields = [`SFATAL`, `VFATAL`, `C${sqlState}`, `Mmade to fail`].map((field) => `${field}\0`).join('');
  const body = Buffer.from(`${fields}\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** The start-up message without `options` and without `statement_timeout`, as poolers pass it on that were told to ignore them. */
function withoutOptions(bytes: Buffer): Buffer {
  if (bytes.readInt32BE(4) !== protocolThree) return bytes;
  const parts = bytes.subarray(8).toString().split('\0');
  let kept = '';
  for (let at = 0; parts[at]; at += 2) if (parts[at] !== 'options') kept += `${parts[at]}\0${parts[at + 1] ?? ''}\0`;
  const body = Buffer.from(`${kept}\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(body.length + 8, 0);
  head.writeInt32BE(protocolThree, 4);
  return Buffer.concat([head, body]);
}
