import JSZip from 'jszip';

/** The first day a ZIP can tell: a file's own dates say when it was made, not its archive. */
export const archiveDate = new Date(Date.UTC(1980, 0, 1));

const contentTypes = '[Content_Types].xml';

/**
 * The same entries, written so that equal content gives equal bytes on any machine, in any time zone: names sorted (the
 * content types first, where office programs look for them), one fixed date, one compressor in plain JavaScript.
 */
export async function repack(bytes: Uint8Array): Promise<Uint8Array> {
  const source = await JSZip.loadAsync(bytes);
  const target = new JSZip();
  const names = Object.values(source.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name)
    .sort(contentTypesFirst);
  for (const name of names) {
    const entry = source.files[name];
    if (entry) target.file(name, await entry.async('uint8array'), { date: archiveDate, createFolders: false });
  }
  return target.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
  });
}

function contentTypesFirst(a: string, b: string): number {
  if (a === contentTypes || b === contentTypes) return a === contentTypes ? -1 : 1;
  return a < b ? -1 : 1;
}
