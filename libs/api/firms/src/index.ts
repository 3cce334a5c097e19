export { ClientStore } from './client.store';
export { FirmsModule } from './firms.module';
