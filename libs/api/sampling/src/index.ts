export { SamplingModule } from './sampling.module';
