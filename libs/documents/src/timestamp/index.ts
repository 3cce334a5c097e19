export { timestampRequest, tokenOfResponse } from './timestamp-request';
export { verifyTimestamp, type TimestampFault, type TimestampFinding } from './verify-timestamp';
export { sampleAuthority, type SampleAuthority, type SampleLie } from './sample-authority';
