import type { WitnessAddress } from '@akashi/api-platform';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Answer {
  status: number;
  body: string;
  type: string;
}

interface WitnessProgram {
  createWitness(folder: string, name: string): unknown;
  readSettings(folder: string): unknown;
  trustLog(folder: string, origin: string, key: string): unknown;
  toldKey(settings: unknown): string;
  PlaceStore: new (folder: string) => { last(origin: string): { size: number } | null; refused(): string[] };
  Witness: new (settings: unknown, places: unknown) => { add(body: string): Answer };
  serveWitness(witness: { add(body: string): Answer }, tell: (line: string) => void): Server;
}

/** A witness that runs beside the API, as a client's does elsewhere. */
export interface RunningWitness {
  address: WitnessAddress;
  trust(origin: string, key: string): void;
  /** How long it saw the log; null where it never did. */
  seen(origin: string): number | null;
  /** Notes that it keeps as proof against a log. */
  refused(): string[];
  /** Answers in its place, until it is given none. */
  instead: ((body: string) => Answer) | null;
  close(): Promise<void>;
}

/** `akashi-witness` is a program of its own, so it is loaded here and not imported. */
async function program(): Promise<WitnessProgram> {
  const names = ['settings', 'place-store', 'witness', 'serve'];
  const parts = names.map(
    (name) => import(new URL(`../../../../apps/witness/src/${name}.ts`, import.meta.url).pathname),
  );
  return Object.assign({}, ...(await Promise.all(parts))) as WitnessProgram;
}

export async function aWitness(name = 'witness.example/quality', logs = ''): Promise<RunningWitness> {
  const { createWitness, readSettings, trustLog, toldKey, PlaceStore, Witness, serveWitness } = await program();
  const folder = mkdtempSync(join(tmpdir(), 'akashi-witness-'));
  createWitness(folder, name);
  const places = new PlaceStore(folder);
  const answer = (body: string) => running.instead?.(body) ?? new Witness(readSettings(folder), places).add(body);
  const server = serveWitness({ add: answer }, () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running: RunningWitness = {
    address: { verifierKey: toldKey(readSettings(folder)), url, logs },
    trust: (origin, key) => void trustLog(folder, origin, key),
    seen: (origin) => places.last(origin)?.size ?? null,
    refused: () => places.refused(),
    instead: null,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true });
    },
  };
  return running;
}
