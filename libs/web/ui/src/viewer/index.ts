/** What a file shows has an address of its own, `@akashi/web-ui/viewer`: it comes with the pages that open one. */
export { FileViewer } from './file-viewer';
export type { PlacedMark, ShownMark } from './mark-place';
export { markSigns } from './mark-place';
export type { FileReading } from './opening';
export { soughtMarks, type SoughtText } from './sought-marks';
