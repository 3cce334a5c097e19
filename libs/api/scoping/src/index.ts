export { ScopingModule } from './scoping.module';
