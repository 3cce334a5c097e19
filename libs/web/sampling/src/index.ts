export { problemTexts, sampleOfPaper, samplingRoutes } from './sampling.routes';
