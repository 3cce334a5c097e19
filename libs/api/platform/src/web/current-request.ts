import { AsyncLocalStorage } from 'node:async_hooks';

/** The id of the request that is being answered, for whoever writes a line meanwhile. */
export const currentRequest = new AsyncLocalStorage<string>();
