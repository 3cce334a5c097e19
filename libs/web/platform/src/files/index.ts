export { Downloads } from './downloads';
export { FollowedImport } from './followed-import';
