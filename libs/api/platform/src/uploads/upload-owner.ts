import type { ActingCaller, Walls } from '../transactions/caller';

/** Whose an upload is: a person and the place where they are at work, or a link. */
export type UploadOwner = Pick<ActingCaller, 'firmId' | 'clientId' | 'userId'>;

/** Behind a client's wall nothing is written: uploads are the firm's own rows, and every query names whose they are. */
export const firmsSide = ({ firmId }: Pick<UploadOwner, 'firmId'>): Walls => ({ firmId, clientId: null });
