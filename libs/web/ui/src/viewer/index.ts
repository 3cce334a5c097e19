/** What a file shows has an address of its own, `@akashi/web-ui/viewer`: it is loaded when somebody opens one. */
export { FileViewer } from './file-viewer';
