/** More files than anybody asks about one after the other are no drop, but an archive. */
const mostFiles = 500;

const isDirectory = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory === true;

/**
 * What was dropped, with the files of folders and of those within, in the order of their names, each with its path as a chosen folder
 * gives it; hidden files are no evidence.
 */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // The list is gone once the event is over: it is read before anything is waited for.
  const files = [...data.files];
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some(isDirectory)) return files;
  const found: File[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return found;
}

async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length >= mostFiles || entry.name.startsWith('.')) return;
  if (!isDirectory(entry)) return void found.push(await fileOf(entry as FileSystemFileEntry));
  const inside = await entriesOf(entry);
  for (const one of inside.sort((a, b) => a.name.localeCompare(b.name, 'ja', { numeric: true })))
    await collect(one, found);
}

/** A file that was dropped knows nothing of its folder; what a folder is called may say what its files are of. */
async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((done, failed) => entry.file(done, failed));
  return Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.replace(/^\//, '') });
}

/** A reader gives a part of a folder at a time, and nothing once all is told. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
