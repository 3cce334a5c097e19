/** What is asked before many papers are signed at once. An address of its own: only the matrix and the review need it. */
export { leftOutPapers } from './left-out-papers';
export { SignBatchDialog, type LeftOutPaper, type SignBatchAsk } from './sign-batch-dialog';
