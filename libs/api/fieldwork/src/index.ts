export { FieldworkModule } from './fieldwork.module';
