import { get, of } from './operation';

export const healthApi = {
  /** Answers while the process runs. */
  live: get('health/live', 'public', { answer: of<{ status: 'live' }>() }),
  /** Answers while the database does. */
  ready: get('health/ready', 'public', { answer: of<{ status: 'ready' }>() }),
};
