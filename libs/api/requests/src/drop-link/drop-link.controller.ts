import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { CreatedDropLinkView, CreateDropLinkBody, DropLinkView, EndDropLinkBody } from '@akashi/contracts';
import { dropLinkApi } from '@akashi/contracts/api';
import { dropLinkLimits } from '@akashi/domain/request';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { ArrayMaxSize, ArrayUnique, IsArray, IsInt, IsUUID, Min, ValidateIf } from 'class-validator';
import { CreateDropLink } from './create-drop-link';
import { DropLinkStore } from './drop-link.store';
import { EndDropLink } from './end-drop-link';

class CreateDropLinkDto implements CreateDropLinkBody {
  @IsText(0, 200) recipientName!: string;
  @IsText(0, 254) recipientEmail!: string;
  @IsInt() days!: number;
  @ValidateIf((_, value) => value !== null)
  @IsArray()
  @ArrayMaxSize(dropLinkLimits.requests)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  requestIds!: string[] | null;
}

class EndDropLinkDto implements EndDropLinkBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) reason!: string;
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** The firm's side of the links for a client that declines the desk. */
@Controller()
export class DropLinkController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly links: DropLinkStore,
    private readonly createDropLink: CreateDropLink,
    private readonly endDropLink: EndDropLink,
  ) {}

  @Handles(dropLinkApi.list)
  list(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<DropLinkView[]> {
    return this.door.read(caller, engagementId, (tx) => this.links.list(tx, caller, engagementId));
  }

  @Handles(dropLinkApi.create)
  create(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: CreateDropLinkDto,
  ): Promise<CreatedDropLinkView> {
    return this.createDropLink.execute(caller, engagementId, body);
  }

  @Handles(dropLinkApi.end)
  end(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('dropLinkId', ParseUUIDPipe) id: string,
    @Body() body: EndDropLinkDto,
  ): Promise<DropLinkView> {
    return this.endDropLink.execute(caller, engagementId, id, body);
  }
}
