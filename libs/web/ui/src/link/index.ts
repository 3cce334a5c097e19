export { OneTimeLinkDialog, type OneTimeLinkAsk } from './one-time-link-dialog';
export { PasswordResetNote } from './password-reset-note';
