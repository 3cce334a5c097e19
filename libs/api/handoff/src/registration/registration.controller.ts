import { EngagementDoor } from '@akashi/api-engagements';
import { RulesetStore } from '@akashi/api-firms';
import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { RegistrationView } from '@akashi/contracts';
import { registrationApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { RecordRegistration } from './record-registration';
import { toRegistrationView } from './registration-history';
import { RecordRegistrationDto } from './registration.dto';
import { RegistrationStore } from './registration.store';

@Controller()
export class RegistrationController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly registrations: RegistrationStore,
    private readonly rulesets: RulesetStore,
    private readonly recordRegistration: RecordRegistration,
  ) {}

  @Handles(registrationApi.course)
  course(
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
