/** Files on their way to the server, from an address of their own: few pages send any. */
export { FileUploads } from './file-uploads';
