export { PlanStore } from './plan/plan.store';
export { ScopingModule } from './scoping.module';
export { readOrRefuse } from './statement/unreadable-file';
export { AmendmentPage } from './amendment/amendment-page';
