import { IsText } from '@akashi/api-platform';
import type { ProviderAnswerBody } from '@akashi/contracts';

export class ProviderAnswerDto implements ProviderAnswerBody {
  @IsText(1, 4000) code!: string;
  @IsText(1, 200) state!: string;
  @IsText(0, 500) iss!: string;
}
