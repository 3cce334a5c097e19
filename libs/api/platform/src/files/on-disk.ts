import { open } from 'node:fs/promises';

/** Done when the disk has it; of a folder, the names in it. */
export async function onDisk(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
