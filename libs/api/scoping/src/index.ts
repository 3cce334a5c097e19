export { LastYearStore, type LastYear } from './amendment/last-year.store';
export { PlanStore } from './plan/plan.store';
export { ScopingModule } from './scoping.module';
export { AmendmentPage } from './amendment/amendment-page';
