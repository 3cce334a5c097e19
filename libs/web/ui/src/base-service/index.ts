export { BaseServiceNote } from './base-service-note';
