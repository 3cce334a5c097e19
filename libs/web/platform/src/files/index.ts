export { Downloads } from './downloads';
export { FollowedImport } from './followed-import';
export { saveFile } from './save-file';
