export { PlanStore } from './plan/plan.store';
export { ScopingModule } from './scoping.module';
