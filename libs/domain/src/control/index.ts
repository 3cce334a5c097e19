export { mainTargets, type MainTarget } from './main-target';
export { techniques, type Technique } from './technique';
export { testTypes, type TestType } from './test-type';
