export { sampleOfPaper, samplingRoutes } from './sampling.routes';
