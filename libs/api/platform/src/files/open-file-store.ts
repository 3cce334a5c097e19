import type { ApiConfig } from '../api-config';
import { StoredFileKeys } from './file-keys';
import type { FileStore } from './file-store';
import { FolderFileStore } from './folder-file-store';
import { wrappingKeysOf } from './wrapping-keys';

/** The store that the configuration names; the client of object storage is loaded by those alone who use it. */
export async function openFileStore(
  config: Pick<ApiConfig, 'databaseUrl' | 'fileFolder' | 'fileKeys' | 'objectStorage'>,
): Promise<FileStore> {
  const wrapping = wrappingKeysOf(config.fileKeys);
  const keys = wrapping && new StoredFileKeys(config.databaseUrl, wrapping);
  if (!config.objectStorage) return new FolderFileStore(config.fileFolder, keys);
  const { ObjectFileStore } = await import('./object-file-store');
  return ObjectFileStore.open(config.objectStorage, config.fileFolder, keys);
}
