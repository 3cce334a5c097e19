import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type {
  EndInspectorBody,
  InviteInspectorBody,
  IssuedInspectorView,
  RenewInspectorLinkBody,
} from '@akashi/contracts';
import { inspectionApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { IsInt, Min } from 'class-validator';
import { EndInspector } from './end-inspector';
import { InviteInspector } from './invite-inspector';
import { RenewInspectorLink } from './renew-inspector-link';

class InviteInspectorDto implements InviteInspectorBody {
  @IsText(0, 100) familyName!: string;
  @IsText(0, 100) givenName!: string;
  @IsText(0, 100) title!: string;
  @IsText(0, 254) email!: string;
}

class EndInspectorDto implements EndInspectorBody {
  @IsInt() @Min(1) version!: number;
}

class RenewInspectorLinkDto implements RenewInspectorLinkBody {
  @IsInt() @Min(1) version!: number;
}

/** The firm's side: who comes in to an inspection. */
@Controller()
export class InspectorController {
  constructor(
    private readonly inviteInspector: InviteInspector,
    private readonly renewLink: RenewInspectorLink,
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

  @Handles(inspectionApi.renewLink)
  renew(
    @CurrentCaller() caller: Caller,
    @Param('inspectionId', ParseUUIDPipe) inspectionId: string,
    @Param('inspectorId', ParseUUIDPipe) id: string,
    @Body() { version }: RenewInspectorLinkDto,
  ): Promise<IssuedInspectorView> {
    return this.renewLink.execute(caller, { inspectionId, id, version });
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
