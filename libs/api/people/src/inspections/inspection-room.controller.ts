import {
  CurrentInspector,
  Handles,
  IsText,
  Transactions,
  type InspectorCaller,
  type LoggedRequest,
} from '@akashi/api-platform';
import type {
  InspectionRoomView,
  JoinInspectionBody,
  JoinInspectionView,
  OpenInspectorLinkBody,
} from '@akashi/contracts';
import { inspectionApi } from '@akashi/contracts/api';
import { Body, Controller, Req } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import type { Request } from 'express';
import { InspectionStore } from './inspection.store';
import { JoinInspection } from './join-inspection';
import { OpenInspectorLink } from './open-inspector-link';

class OpenInspectorLinkDto implements OpenInspectorLinkBody {
  @IsText(1, 100) token!: string;
}

class JoinInspectionDto implements JoinInspectionBody {
  @IsText(1, 100) token!: string;
  @IsString()
  @Length(1, 1000)
  password!: string;
}

/** The inspector's side: how they come in, and what is open to them. The token travels in the body, and nothing is accepted by a GET. */
@Controller()
export class InspectionRoomController {
  constructor(
    private readonly openLink: OpenInspectorLink,
    private readonly joinInspection: JoinInspection,
    private readonly transactions: Transactions,
    private readonly inspections: InspectionStore,
  ) {}

  @Handles(inspectionApi.open)
  open(@Body() { token }: OpenInspectorLinkDto, @Req() request: Request): Promise<JoinInspectionView> {
    return this.openLink.execute(token, request.ip ?? '');
  }

  @Handles(inspectionApi.join)
  async join(@Body() body: JoinInspectionDto, @Req() request: LoggedRequest): Promise<void> {
    request.forFirm = await this.joinInspection.execute(body, { ip: request.ip ?? '', requestId: request.requestId });
  }

  @Handles(inspectionApi.room)
  room(@CurrentInspector() caller: InspectorCaller): Promise<InspectionRoomView> {
    return this.transactions.read(caller, (tx) => this.inspections.room(tx, caller));
  }
}
