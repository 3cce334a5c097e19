import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Fault } from './fault.ts';

/** PORT, or 3000 where it is not given. */
export function readPort(given = process.env['PORT']): number {
  if (given === undefined || given.trim() === '') return 3000;
  const port = Number(given);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Fault(
    `PORT は 1 から 65535 までの整数です（いまの値: ${given}）。`,
    `PORT is a whole number from 1 to 65535 (it is: ${given}).`,
  );
}

/** Throws when nobody could listen there; `npm start` asks before it builds for a minute. */
export function checkPort(port: number): Promise<void> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      failed(
        new Fault(
          `ポート ${port} は${inUse ? 'ほかのプログラムが使っています' : '使えません'}。別の番号で始められます: PORT=3100 npm start`,
          `Port ${port} ${inUse ? 'is in use by another program' : 'cannot be used'}. Start with another one: PORT=3100 npm start`,
          error,
        ),
      );
    });
    server.listen(port, '127.0.0.1', () => server.close(() => done()));
  });
}

/** Makes the folder; throws when files could not be written to it. */
export function makeWritable(folder: string): void {
  try {
    makeFolders(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Fault(
      `フォルダ ${folder} に書き込めません。書き込めるフォルダを指定するか、権限を直してください。`,
      `The folder ${folder} cannot be written to. Name a folder that can, or put its permissions right.`,
      error,
    );
  }
}

/** One by one: Node's own recursion never comes back from a place like /proc, where a folder can be asked for but not made. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder);
}

/** The build writes into the checkout. */
export function checkCheckout(root: string): void {
  for (const folder of [root, join(root, 'dist'), join(root, '.nx')]) if (existsSync(folder)) makeWritable(folder);
}
