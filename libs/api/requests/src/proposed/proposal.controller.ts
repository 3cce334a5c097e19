import { CurrentCaller, Handles, IsLocalDate, IsText, type MemberCaller } from '@akashi/api-platform';
import type { RequestProposalsView, RequestRow, TakenProposal, TakeProposedRequestsBody } from '@akashi/contracts';
import { requestApi } from '@akashi/contracts/api';
import { requestListLimit } from '@akashi/domain/request';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsUUID,
  Matches,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ReadProposedRequests } from './read-proposed-requests';
import { TakeProposedRequests } from './take-proposed-requests';

class TakenProposalDto implements TakenProposal {
  @Matches(/^[0-9a-f]{64}$/) seen!: string;
  @IsText(0, 500) title!: string;
  @IsText(0, 4000) wanted!: string;
  @IsText(0, 4000) shows!: string;
  @IsLocalDate() dueOn!: string;
  @ValidateIf((_, value) => value !== null) @IsUUID() answererId!: string | null;
}

class TakeProposedRequestsDto implements TakeProposedRequestsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(requestListLimit)
  @ArrayUnique((request: TakenProposal | null) => request?.seen ?? Symbol())
  @ValidateNested({ each: true })
  @Type(() => TakenProposalDto)
  requests!: TakenProposalDto[];
}

const Engagement = () => Param('engagementId', ParseUUIDPipe);

/** What the firm's procedures and last year propose to ask for. */
@Controller()
export class ProposalController {
  constructor(
    private readonly readProposals: ReadProposedRequests,
    private readonly takeProposed: TakeProposedRequests,
  ) {}

  @Handles(requestApi.proposals)
  proposals(@CurrentCaller() caller: MemberCaller, @Engagement() engagementId: string): Promise<RequestProposalsView> {
    return this.readProposals.execute(caller, engagementId);
  }

  @Handles(requestApi.takeProposed)
  take(
    @CurrentCaller() caller: MemberCaller,
    @Engagement() engagementId: string,
    @Body() body: TakeProposedRequestsDto,
  ): Promise<RequestRow[]> {
    return this.takeProposed.execute(caller, engagementId, body);
  }
}
