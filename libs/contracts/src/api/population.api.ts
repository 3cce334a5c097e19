import type {
  DrawSampleBody,
  ExpandSampleBody,
  LinkTestsBody,
  PopulationRowView,
  PopulationView,
  RegisterPopulationQuery,
} from '../sampling.contract';
import { download, get, of, post, upload } from './operation';

export const populationApi = {
  /** Freezes a population; the body is its file. */
  register: upload('engagements/:engagementId/populations', 'population.register', {
    query: of<RegisterPopulationQuery>(),
    answer: of<PopulationView>(),
  }),
  /** Ties a population to further tests. */
  link: post('engagements/:engagementId/populations/:populationId/tests', 'population.register', {
    body: of<LinkTestsBody>(),
    answer: of<PopulationView>(),
    status: 200,
  }),
  /** Draws the sample. */
  draw: post('engagements/:engagementId/populations/:populationId/draw', 'sample.draw', {
    body: of<DrawSampleBody>(),
    answer: of<PopulationView>(),
  }),
  /** Draws further items down the same ranking. */
  expand: post('engagements/:engagementId/populations/:populationId/expand', 'sample.draw', {
    body: of<ExpandSampleBody>(),
    answer: of<PopulationView>(),
  }),
  /** Every population of the engagement. */
  list: get('engagements/:engagementId/populations', 'population.read', { answer: of<PopulationRowView[]>() }),
  /** One population with its draws and items. */
  view: get('engagements/:engagementId/populations/:populationId', 'population.read', { answer: of<PopulationView>() }),
  /** The file exactly as the client gave it. */
  file: download('engagements/:engagementId/populations/:populationId/file', 'population.read'),
};
