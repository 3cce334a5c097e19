export { OneTimeLinkDialog, type OneTimeLinkAsk } from './one-time-link-dialog';
