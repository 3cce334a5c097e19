/** Long work on the page that asked for it: an address of its own, since it brings the sentences of every rule along. */
export { JobNote } from './job-note';
