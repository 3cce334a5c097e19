import { IsText } from '@akashi/api-platform';
import type { SearchCriteriaQuery } from '@akashi/contracts';

export class SearchCriteriaDto implements SearchCriteriaQuery {
  @IsText(1, 200) q!: string;
}
