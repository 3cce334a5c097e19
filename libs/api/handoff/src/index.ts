export { HandoffModule } from './handoff.module';
