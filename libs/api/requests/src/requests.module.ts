import { EngagementsModule } from '@akashi/api-engagements';
import { FieldworkModule } from '@akashi/api-fieldwork';
import { DropDoor, useCasesOf } from '@akashi/api-platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WrittenRequests } from './asking/written-requests';
import { Answers } from './answering/answers';
import { Comments } from './answering/comments';
import { Acceptance } from './checking/acceptance';
import { AcceptedEvidence } from './checking/accepted-evidence';
import { ClientAnswerController, ClientRequestController } from './client/client-request.controller';
import { ClientRequestStore } from './client/client-request.store';
import { DropLinkController } from './drop-link/drop-link.controller';
import { DropLinkEntity } from './drop-link/drop-link.entity';
import { DropLinkStore } from './drop-link/drop-link.store';
import { AnswersByLink } from './drop-link/holder/answers-by-link';
import { DropLinkDoor } from './drop-link/holder/drop-link-door';
import { DropRequestStore } from './drop-link/holder/drop-request.store';
import { DropController, DropOpeningController } from './drop-link/holder/drop.controller';
import { KeepDropCode } from './drop-link/holder/keep-drop-code';
import { ArrivedFiles } from './files/arrived-file';
import { RequestFileStore } from './files/request-file.store';
import { OriginController } from './origin/origin.controller';
import { OriginStore } from './origin/origin.store';
import { ProposalController } from './proposed/proposal.controller';
import { ProposalStore } from './proposed/proposal.store';
import { LastYearRequestController } from './last-year/last-year-request.controller';
import { LastYearRequestStore } from './last-year/last-year-request.store';
import { RequestListController } from './list/request-list.controller';
import { RequestListStore } from './list/request-list.store';
import { RequestAnswerController } from './request-answer.controller';
import { RequestFileEntity } from './request-file.entity';
import { RequestMessageEntity } from './request-message.entity';
import { RequestStepController } from './request-step.controller';
import { RequestThreadStore } from './request-thread.store';
import { RequestController, RequestFileController } from './request.controller';
import { RequestsStepController } from './requests-step.controller';
import { RequestEntity } from './request.entity';
import { RequestStore } from './request.store';

const controllers = [
  RequestController,
  RequestFileController,
  RequestsStepController,
  RequestStepController,
  RequestAnswerController,
  RequestListController,
  LastYearRequestController,
  ProposalController,
  OriginController,
  ClientRequestController,
  ClientAnswerController,
  DropLinkController,
  DropOpeningController,
  DropController,
];

const dropping = [DropLinkStore, DropLinkDoor, DropRequestStore, AnswersByLink, KeepDropCode];

@Module({
  imports: [
    EngagementsModule,
    FieldworkModule,
    TypeOrmModule.forFeature([RequestEntity, RequestFileEntity, RequestMessageEntity, DropLinkEntity]),
  ],
  controllers,
  providers: [
    ...useCasesOf(...controllers),
    ...dropping,
    RequestStore,
    RequestFileStore,
    RequestThreadStore,
    RequestListStore,
    LastYearRequestStore,
    ProposalStore,
    OriginStore,
    ClientRequestStore,
    Answers,
    Comments,
    Acceptance,
    AcceptedEvidence,
    WrittenRequests,
    ArrivedFiles,
  ],
})
export class RequestsModule {
  constructor(passes: DropDoor, door: DropLinkDoor) {
    passes.readBy(door);
  }
}
