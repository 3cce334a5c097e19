import { get, of } from './operation';

export const healthApi = {
  /** Answers while the process runs. */
  live: get('health/live', 'public', { answer: of<{ status: 'live' }>() }),
  /** Answers while the database does, files have room and the process is not asked to end; says otherwise what is missing. */
  ready: get('health/ready', 'public', { answer: of<{ status: 'ready' }>() }),
};
