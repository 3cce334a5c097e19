/** Long work on the page that asked for it: an address of its own, since it brings the labels of all work along. */
export { ImportNote } from './import-note';
export { JobNote } from './job-note';
export { UploadNote } from './upload-note';
