import { EngagementDoor } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { CurrentCaller, Handles, IsLocalDate, IsText, type Caller } from '@akashi/api-platform';
import type { RecordRegistrationBody, RegistrationView } from '@akashi/contracts';
import { registrationApi } from '@akashi/contracts/api';
import {
  registrationEventKinds,
  registrationOutcomes,
  type RegistrationEventKind,
  type RegistrationOutcome,
} from '@akashi/domain/registration';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsIn, ValidateIf } from 'class-validator';
import { RecordRegistration } from './record-registration';
import { toRegistrationView } from './registration-history';
import { RegistrationStore } from './registration.store';

const Given = () => ValidateIf((_, value) => value !== null);

class RecordRegistrationDto implements RecordRegistrationBody {
  @IsIn(registrationEventKinds) kind!: RegistrationEventKind;
  @IsLocalDate() occurredOn!: string;
  @Given() @IsIn(registrationOutcomes) outcome!: RegistrationOutcome | null;
  @Given() @IsText(0, 40) registrationNo!: string | null;
  @Given() @IsLocalDate() validUntil!: string | null;
  @IsText(0, 2000) remark!: string;
}

@Controller()
export class RegistrationController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly registrations: RegistrationStore,
    private readonly rulesets: RulesetStore,
    private readonly recordRegistration: RecordRegistration,
  ) {}

  @Handles(registrationApi.history)
  history(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<RegistrationView> {
    return this.door.read(caller, engagementId, async (tx, room) =>
      toRegistrationView(
        await this.registrations.events(tx, caller, engagementId),
        await this.registrations.dates(tx, caller, engagementId),
        (await this.rulesets.get(tx, caller, room.rulesetId)).registration,
      ),
    );
  }

  @Handles(registrationApi.record)
  record(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: RecordRegistrationDto,
  ): Promise<RegistrationView> {
    return this.recordRegistration.execute(caller, engagementId, body);
  }
}
