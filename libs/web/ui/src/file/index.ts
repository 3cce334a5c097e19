/** Files have an address of their own, `@akashi/web-ui/file`: few pages take one in. */
export { FileDrop } from './file-drop';
export { FileField } from './file-field';
export { UploadLine } from './upload-line';
