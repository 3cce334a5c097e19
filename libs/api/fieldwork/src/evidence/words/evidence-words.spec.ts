import type { FileStore } from '@akashi/api-platform';
import { DocumentFault, type DocumentProcesses } from '@akashi/documents';
import { describe, expect, it } from 'vitest';
import { EvidenceWords } from './evidence-words';

const files = {
  bytes: (_: string, sha256: string) =>
    sha256 === 'away' ? Promise.reject(new Error('no answer')) : Promise.resolve(Buffer.from(sha256)),
} as unknown as FileStore;
const page = (text: string) => ({ pages: [text], places: ['l1'], isCut: false });

/** Reads each file as its own name; one named `harm` ends whatever process it is in. */
function reader() {
  const batches: string[][] = [];
  const run = (_: string, given: { files: Uint8Array[] }) => {
    const names = given.files.map((bytes) => Buffer.from(bytes).toString());
    batches.push(names);
    if (names.includes('harm')) return Promise.reject(new DocumentFault('too-large'));
    return Promise.resolve(names.map((name) => (name === 'picture' ? null : page(name))));
  };
  return { batches, words: new EvidenceWords(files, { run } as unknown as DocumentProcesses) };
}
const of = (sha256: string, size = 10) => ({ sha256, size });
const none = { pages: null, places: null, isCut: false };
const going = new AbortController().signal;

describe('the words of many files', () => {
  it('are read together, in the order asked', async () => {
    const { batches, words } = reader();
    expect(await words.read('f', [of('a'), of('picture'), of('b')], going)).toEqual([page('a'), none, page('b')]);
    expect(batches).toEqual([['a', 'picture', 'b']]);
  });

  it('are read apart where they are large, and not at all where a file is too large', async () => {
    const { batches, words } = reader();
    const read = await words.read('f', [of('a', 5e6), of('b', 5e6), of('c', 90e6)], going);
    expect(read).toEqual([page('a'), page('b'), page('')]);
    expect(batches).toEqual([['a'], ['b'], ['']]);
  });

  it('are not lost because of one file that ends its process', async () => {
    const { words } = reader();
    expect(await words.read('f', [of('a'), of('harm'), of('b')], going)).toEqual([page('a'), none, page('b')]);
  });

  it('of a file that the storage does not give are left for later, and hold up no other', async () => {
    const { words } = reader();
    expect(await words.read('f', [of('away'), of('a')], going)).toEqual([null, page('a')]);
  });

  it('say nothing of a file whose process was ended with the program', async () => {
    const { words } = reader();
    await expect(words.read('f', [of('harm')], AbortSignal.abort())).rejects.toThrow('abort');
  });
});
