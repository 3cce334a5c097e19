import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  buildPackage,
  sampleLedger,
  sampleOrigin,
  signSampleNote,
  type HeldPackageFile,
  type PackageModel,
  type SampleEvent,
} from '@akashi/documents';
import {
  buildSignedNote,
  encodeUtf8,
  enclosedLeaf,
  leafHash,
  mayShowEvent,
  noteKeyId,
  parseEnclosedLedger,
  parseLedgerEvent,
  parseSignedNote,
  rootOfLeaves,
  toHex,
  type EnclosedEvent,
  type LedgerReceiver,
} from '@akashi/domain/ledger';
import JSZip from 'jszip';

/** Packages for the specs beside this file: small, but with every part a real one has. */
export interface ExampleShape {
  /** False for a package from before the proof was enclosed. */
  readonly enclosesProof?: boolean;
  readonly events?: number;
  /** Whom its events are chosen for; every event is shown, as it was once, where it is left out. */
  readonly receiver?: LedgerReceiver;
  readonly number?: number;
  /** What passkeys signed, from the fourth event on; what is enclosed of them may differ from what the events bind. */
  readonly signatures?: readonly SampleEvent[];
  readonly assertions?: readonly string[];
}

export const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Bytes that look like nothing and are the same every time. */
export function noise(length: number, seed: string): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, n) =>
    createHash('sha256').update(`${seed}${n}`).digest(),
  );
  return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
}

export function exampleFiles(issuedSeq: number, number = 0): HeldPackageFile[] {
  const file = (
    role: HeldPackageFile['role'],
    path: string,
    size: number,
    ledgerSeq: number | null,
  ): HeldPackageFile => {
    return { role, path, title: path, titleEn: path, bytes: noise(size, `${path}${number}`), ledgerSeq };
  };
  return [
    file('report', 'report.pdf', 4_000, issuedSeq),
    file('appendix', 'appendix.xlsx', 2_500, issuedSeq),
    file('statement', 'statement.xlsx', 1_200, 1),
    file('representation-letter', 'client/経営者確認書.pdf', 700, null),
    file('improvement-plan', 'client/改善計画書.pdf', 500, null),
    file('public-items', 'client/公表項目.json', 300, null),
  ];
}

export async function examplePackage({
  events = 40,
  number = 0,
  enclosesProof = true,
  receiver,
  signatures = [],
  assertions = [],
}: ExampleShape = {}): Promise<Uint8Array> {
  const issuedSeq = events - 2;
  const files = exampleFiles(issuedSeq, number);
  const [report, appendix, statement] = files.map(({ bytes }) => hashOf(bytes));
  const facts: Record<number, [string, Record<string, string | number>]> = {
    1: ['statement.imported', { sha256: statement ?? '', rows: 884 }],
    [issuedSeq]: ['report.issued', { pdfSha256: report ?? '', xlsxSha256: appendix ?? '', versionNo: 1 }],
  };
  const ledger = sampleLedger(
    Array.from({ length: events }, (_, seq) => {
      const signature = signatures[seq - 4];
      if (signature) return signature;
      const [action, values] = facts[seq] ?? ['test.recorded', { test: `9.2.${seq}`, items: seq }];
      return { action, facts: values };
    }),
  );
  const model: PackageModel = {
    bagName: `akashi-K-2026-${String(number).padStart(4, '0')}`,
    packageId: `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    version: 1,
    builtOn: '2027-01-15',
    firm: '霞台有限責任監査法人',
    client: '株式会社ミズナラクラウド',
    service: 'ミズナラ文書基盤',
    documentNumber: `K-2026-${number}`,
    period: { from: '2026-04-01', to: '2026-09-30' },
    ledger: { ...ledger, ...chosenFor(receiver, ledger.events), assertions },
    ...(enclosesProof && { enclosesProof }),
    notEnclosed: [],
  };
  return buildPackage(model, files, signSampleNote);
}

function chosenFor(receiver: LedgerReceiver | undefined, events: readonly string[]) {
  if (receiver === undefined) return {};
  const enclosed = events.map((text): EnclosedEvent => {
    const isShown = mayShowEvent(parseLedgerEvent(text)!, receiver);
    return isShown ? text : { leaf: toHex(leafHash(encodeUtf8(text), sha256)) };
  });
  return { receiver, events: enclosed };
}

/** Every entry of a package, in order. */
export async function entriesOf(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes);
  const entries = new Map<string, Uint8Array>();
  for (const [name, file] of Object.entries(zip.files)) entries.set(name, await file.async('uint8array'));
  return entries;
}

/** Packed by another program, as someone would who opened the package and closed it again. */
export async function repacked(entries: ReadonlyMap<string, Uint8Array>, compression: 'STORE' | 'DEFLATE' = 'STORE') {
  const zip = new JSZip();
  const date = new Date(Date.UTC(2027, 0, 20));
  for (const [name, bytes] of entries) zip.file(name, bytes, { createFolders: false, date });
  return zip.generateAsync({ type: 'uint8array', compression });
}

/** What someone without the key can still do: make all lists fit again after a change. */
export function relist(entries: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const folder = [...entries.keys()][0]?.split('/')[0] ?? '';
  const next = new Map([...entries].map(([name, bytes]) => [name.slice(folder.length + 1), bytes]));
  const list = (paths: readonly string[]) =>
    Buffer.from(
      [...paths]
        .sort((a, b) => (a < b ? -1 : 1))
        .map((path) => `${hashOf(next.get(path) ?? '')}  ${path}\n`)
        .join(''),
    );
  const payload = [...next.keys()].filter((path) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, path) => sum + (next.get(path)?.length ?? 0), 0);
  const info = Buffer.from(next.get('bag-info.txt') ?? []).toString();
  next.set('bag-info.txt', Buffer.from(info.replace(/Payload-Oxum: .*/, `Payload-Oxum: ${bytes}.${payload.length}`)));
  next.set('manifest-sha256.txt', list(payload));
  next.set('tagmanifest-sha256.txt', list(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest.note']));
  return new Map([...next].map(([path, content]) => [`${folder}/${path}`, content]));
}

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** What someone with the key can do as well: state another root and sign the manifest again. */
export function resign(
  entries: ReadonlyMap<string, Uint8Array>,
  signNote: (text: string) => string = signSampleNote,
): Map<string, Uint8Array> {
  const next = new Map(entries);
  const folder = [...entries.keys()][0]?.split('/')[0] ?? '';
  const text = (path: string) => Buffer.from(next.get(`${folder}/${path}`) ?? []).toString();
  const linesOf = (path: string) => text(path).trimEnd().split('\n');
  const put = (path: string, content: string) => next.set(`${folder}/${path}`, Buffer.from(content));
  const events = parseEnclosedLedger(text('data/ledger/leaves.ndjson'))?.events ?? linesOf('data/ledger/events.ndjson');
  const leaves = events.map((event) => enclosedLeaf(event, sha256));
  const root = toHex(rootOfLeaves(leaves, sha256));
  const info = text('bag-info.txt').replace(/Ledger-Size: .*/, `Ledger-Size: ${leaves.length}`);
  put('bag-info.txt', info.replace(/Ledger-Root: .*/, `Ledger-Root: ${root}`));
  const listed = relist(next);
  const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'].map((path) => {
    return `${hashOf(listed.get(`${folder}/${path}`) ?? '')}  ${path}\n`;
  });
  const id = /External-Identifier: (.*)/.exec(info)?.[1] ?? '';
  listed.set(`${folder}/manifest.note`, Buffer.from(signNote(`${sampleOrigin}/package/${id}\n${tags.join('')}`)));
  return relist(listed);
}

/** What someone with a key of their own can do: sign everything with it and put it in the place of the ledger's key. */
export function signedByAnother(entries: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const [keyName, rawKey] = ['other.example/ledger', new Uint8Array(der.subarray(-32))];
  const signNote = (text: string) => {
    const signature = new Uint8Array(sign(null, Buffer.from(text), privateKey));
    return buildSignedNote({ text, signatures: [{ keyName, keyId: noteKeyId(keyName, rawKey, sha256), signature }] });
  };
  const next = new Map(entries);
  for (const [path, bytes] of entries) {
    const text = Buffer.from(bytes).toString();
    if (path.endsWith('.note')) next.set(path, Buffer.from(signNote(parseSignedNote(text)?.text ?? '')));
    if (path.endsWith('ledger-key.pub')) next.set(path, Buffer.from(publicKey.export({ type: 'spki', format: 'pem' })));
    if (path.endsWith('bag-info.txt'))
      next.set(path, Buffer.from(text.replace(/Key-Fingerprint: .*/, `Key-Fingerprint: ${hashOf(der)}`)));
  }
  return resign(next, signNote);
}
