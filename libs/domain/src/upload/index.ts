import type { AppendPartRefusal } from './append-part.rule';
import type { BeginUploadRefusal } from './begin-upload.rule';
import type { TakeUploadRefusal } from './take-upload.rule';

export { mayAppendPart, type AppendPartRefusal } from './append-part.rule';
export { mayBeginUpload, type BeginUploadRefusal } from './begin-upload.rule';
export { mayTakeUpload, type TakeUploadRefusal } from './take-upload.rule';
export { largestBody, largestPart, largestUpload, usualPart, type OpenUploads } from './upload-limits';

/** Every refusal of this topic's verbs: each has its sentences in both languages. */
export type UploadRefusal = AppendPartRefusal | BeginUploadRefusal | TakeUploadRefusal;
