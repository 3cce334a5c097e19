/** Long work has an address of its own, `@akashi/web-data/jobs`: the frame shows it and reads no matrix. */
export { followJob, type FollowedJob } from './follow-job';
export { Jobs } from './jobs';
