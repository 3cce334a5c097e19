import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Requires, type Caller } from '@akashi/api-platform';
import type { RegistrationView } from '@akashi/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { RecordRegistration } from './record-registration';
import { toRegistrationView } from './registration-history';
import { RecordRegistrationDto } from './registration.dto';
import { RegistrationStore } from './registration.store';

@Controller('engagements/:engagementId/registration-events')
export class RegistrationController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly registrations: RegistrationStore,
    private readonly recordRegistration: RecordRegistration,
  ) {}

  @Get()
  @Requires('package.read')
  course(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<RegistrationView> {
    return this.door.read(caller, engagementId, async (tx) =>
      toRegistrationView(
        await this.registrations.events(tx, caller, engagementId),
        await this.registrations.dates(tx, caller, engagementId),
      ),
    );
  }

  @Post()
  @Requires('registration.record')
  record(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: RecordRegistrationDto,
  ): Promise<RegistrationView> {
    return this.recordRegistration.execute(caller, engagementId, body);
  }
}
