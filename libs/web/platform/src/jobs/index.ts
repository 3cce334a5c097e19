/** Long work has an address of its own, `@akashi/web-platform/jobs`: signing in asks for none. */
export { followJob, type FollowedJob } from './follow-job';
export { Jobs } from './jobs';
