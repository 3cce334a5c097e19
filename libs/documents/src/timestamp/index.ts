export { timestampRequest, tokenOfResponse } from './timestamp-request';
export { verifyTimestamp } from './verify-timestamp';
export { sampleAuthority, type SampleAuthority, type SampleLie } from './sample-authority';
