import { CurrentLinkPerson, Handles, IsText, type LinkPersonCaller, type LoggedRequest } from '@akashi/api-platform';
import type {
  AnswerRequestBody,
  AskDropCodeBody,
  AskedDropCodeView,
  DropRequestView,
  DropView,
  OpenDropBody,
  OpenedDropView,
  RemoveFileBody,
} from '@akashi/contracts';
import { dropApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { IsInt, IsOptional, Min } from 'class-validator';
import type { Request } from 'express';
import { AnswerByLink } from './answer-by-link';
import { AskDropCode } from './ask-drop-code';
import { DeliverByLink } from './deliver-by-link';
import { OpenDropLink } from './open-drop-link';
import { RemoveByLink } from './remove-by-link';
import { ViewByLink } from './view-by-link';

class AskDropCodeDto implements AskDropCodeBody {
  @IsText(1, 100) token!: string;
  @IsText(1, 254) email!: string;
}

class OpenDropDto extends AskDropCodeDto implements OpenDropBody {
  @IsOptional() @IsText(1, 100) ask?: string;
  @IsOptional() @IsText(1, 100) code?: string;
}

class RemoveByLinkDto implements RemoveFileBody {
  @IsInt() @Min(1) version!: number;
}

class AnswerByLinkDto implements AnswerRequestBody {
  @IsInt() @Min(1) version!: number;
  @IsText(0, 2000) note!: string;
}

const Asked = () => Param('requestId', ParseUUIDPipe);

/** Opening a link: no account, and the token travels in the body, never in an address that is logged. */
@Controller()
export class DropOpeningController {
  constructor(
    private readonly askDropCode: AskDropCode,
    private readonly openDropLink: OpenDropLink,
  ) {}

  @Handles(dropApi.askCode)
  ask(@Body() body: AskDropCodeDto, @Req() request: LoggedRequest): Promise<AskedDropCodeView> {
    return this.askDropCode.execute(body, { ip: request.ip ?? '', requestId: request.requestId });
  }

  @Handles(dropApi.open)
  async open(@Body() body: OpenDropDto, @Req() request: LoggedRequest): Promise<OpenedDropView> {
    const from = { ip: request.ip ?? '', requestId: request.requestId };
    const { place, name, view } = await this.openDropLink.execute(body, from);
    request.forFirm = { firmId: place.firmId, person: { id: place.linkId, name } };
    return view;
  }
}

/** What whoever opened one does with the requests that it asks for. */
@Controller()
export class DropController {
  constructor(
    private readonly viewByLink: ViewByLink,
    private readonly deliverByLink: DeliverByLink,
    private readonly removeByLink: RemoveByLink,
    private readonly answerByLink: AnswerByLink,
  ) {}

  @Handles(dropApi.view)
  view(@CurrentLinkPerson() caller: LinkPersonCaller): Promise<DropView> {
    return this.viewByLink.execute(caller);
  }

  @Handles(dropApi.deliver)
  deliver(
    @CurrentLinkPerson() caller: LinkPersonCaller,
    @Asked() id: string,
    @Req() request: Request,
  ): Promise<DropRequestView> {
    return this.deliverByLink.execute(caller, id, request);
  }

  @Handles(dropApi.remove)
  remove(
    @CurrentLinkPerson() caller: LinkPersonCaller,
    @Asked() id: string,
    @Param('requestFileId', ParseUUIDPipe) fileId: string,
    @Body() body: RemoveByLinkDto,
  ): Promise<DropRequestView> {
    return this.removeByLink.execute(caller, id, fileId, body);
  }

  @Handles(dropApi.answer)
  answer(
    @CurrentLinkPerson() caller: LinkPersonCaller,
    @Asked() id: string,
    @Body() body: AnswerByLinkDto,
  ): Promise<DropRequestView> {
    return this.answerByLink.execute(caller, id, body);
  }
}
