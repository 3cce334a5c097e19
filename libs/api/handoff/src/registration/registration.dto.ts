import { IsLocalDate, IsText } from '@akashi/api-platform';
import type { RecordRegistrationBody } from '@akashi/contracts';
import {
  registrationEventKinds,
  registrationOutcomes,
  type RegistrationEventKind,
  type RegistrationOutcome,
} from '@akashi/domain/registration';
import { IsIn, ValidateIf } from 'class-validator';

const Given = () => ValidateIf((_, value) => value !== null);

export class RecordRegistrationDto implements RecordRegistrationBody {
  @IsIn(registrationEventKinds) kind!: RegistrationEventKind;
  @IsLocalDate() occurredOn!: string;
  @Given() @IsIn(registrationOutcomes) outcome!: RegistrationOutcome | null;
  @Given() @IsText(0, 40) registrationNo!: string | null;
  @Given() @IsLocalDate() validUntil!: string | null;
  @IsText(0, 2000) remark!: string;
}
