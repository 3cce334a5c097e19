import type { ApiConfig } from '../api-config';
import type { FileStore } from './file-store';
import { FolderFileStore } from './folder-file-store';

/** The store that the configuration names; the client of object storage is loaded by those alone who use it. */
export async function openFileStore(config: ApiConfig): Promise<FileStore> {
  if (!config.objectStorage) return new FolderFileStore(config.fileFolder);
  const { ObjectFileStore } = await import('./object-file-store');
  return ObjectFileStore.open(config.objectStorage, config.fileFolder);
}
