export { CorrectionNote } from './correction-note';
