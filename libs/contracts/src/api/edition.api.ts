import type { CriteriaView, EditionView } from '../edition.contract';
import { get, of } from './operation';

export const editionApi = {
  /** Editions of the criteria that the firm has. */
  list: get('editions', 'edition.read', { answer: of<EditionView[]>() }),
  /** Every criterion of one edition, in catalogue order. */
  criteria: get('editions/:editionId/criteria', 'edition.read', { answer: of<CriteriaView>() }),
};
