import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { EndInspectorBody, InviteInspectorBody, IssuedInspectorView } from '@akashi/contracts';
import { inspectionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { EndInspector } from './end-inspector';
import { InviteInspector } from './invite-inspector';

class InviteInspectorDto implements InviteInspectorBody {
  @IsText(0, 100) familyName!: string;
  @IsText(0, 100) givenName!: string;
  @IsText(0, 100) title!: string;
  @IsText(0, 254) email!: string;
}

class EndInspectorDto implements EndInspectorBody {
  @IsInt() @Min(1) version!: number;
}

/** The firm's side: who comes in to an inspection. */
@Controller()
export class InspectorController {
  constructor(
    private readonly inviteInspector: InviteInspector,
    private readonly endInspector: EndInspector,
  ) {}

  @Handles(inspectionApi.invite)
  invite(
    @CurrentCaller() caller: Caller,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @Body() body: InviteInspectorDto,
  ): Promise<IssuedInspectorView> {
    return this.inviteInspector.execute(caller, inspectionId, body);
  }

  @Handles(inspectionApi.endInspector)
  end(
    @CurrentCaller() caller: Caller,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @Param('inspectorId', ParseUUIDPipe) id: string,
    @Body() { version }: EndInspectorDto,
  ): Promise<void> {
    return this.endInspector.execute(caller, { inspectionId, id, version });
  }
}
