export interface ArchivedFile {
  /** From the root of the archive, parted by `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * A tar archive (POSIX ustar) that is the same bytes for the same files: sorted by path, of no owner, all of one time.
 * A file that begins with `#!` may be run; nothing else of the machine goes in.
 *
 * @param time Seconds since 1970.
 * @throws where a path is too long for the form, leads out of the archive or stands there twice.
 */
export function ustar(files: readonly ArchivedFile[], time: number): Buffer {
  const sorted = files
    .map(({ path, bytes }) => ({ path, name: Buffer.from(path), bytes }))
    .sort((a, b) => Buffer.compare(a.name, b.name));
  const parts: Uint8Array[] = [];
  let last: string | null = null;
  for (const { path, bytes } of sorted) {
    if (path === last) throw new Error(`${path} is there twice.`);
    last = path;
    parts.push(headerOf(path, bytes, time), bytes, Buffer.alloc((block - (bytes.length % block)) % block));
  }
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function headerOf(path: string, bytes: Uint8Array, time: number): Buffer {
  const { prefix, name } = partsOf(path);
  const isProgram = bytes[0] === 0x23 && bytes[1] === 0x21;
  const header = Buffer.alloc(block);
  const fields: [number, string][] = [
    [0, name],
    [100, octal(isProgram ? 0o755 : 0o644, 7)],
    [108, octal(0, 7)],
    [116, octal(0, 7)],
    [124, octal(bytes.length, 11)],
    [136, octal(time, 11)],
    // The sum counts its own field as spaces.
    [148, ' '.repeat(8)],
    [156, '0'],
    [257, 'ustar\0' + '00'],
    [345, prefix],
  ];
  for (const [at, value] of fields) header.write(value, at, 'utf8');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return header;
}

function octal(value: number, width: number): string {
  const digits = value.toString(8).padStart(width, '0');
  if (digits.length > width || !/^[0-7]+$/.test(digits)) throw new Error(`${value} does not fit into ${width} digits.`);
  return digits;
}

/** The form keeps 100 bytes of a path, and 155 of the folders before them. */
function partsOf(path: string): { prefix: string; name: string } {
  if (path.split('/').some((part) => ['', '.', '..'].includes(part)) || path.includes('\\'))
    throw new Error(`${path} is no path of an archive.`);
  const fits = (text: string, bytes: number): boolean => Buffer.byteLength(text) <= bytes;
  if (fits(path, 100)) return { prefix: '', name: path };
  for (let cut = path.indexOf('/'); cut > 0; cut = path.indexOf('/', cut + 1)) {
    const [prefix, name] = [path.slice(0, cut), path.slice(cut + 1)];
    if (fits(prefix, 155) && fits(name, 100)) return { prefix, name };
  }
  throw new Error(`${path} is too long for the archive.`);
}
