import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { TermsView } from '@akashi/contracts';
import { consultationApi, contractApi, enquiryApi, termsApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { EngagementDoor } from '../engagement-door';
import { RecordConsultation } from './record-consultation';
import { RecordContract } from './record-contract';
import { RecordEnquiry } from './record-enquiry';
import { TermStore } from './term.store';
import {
  ConsultationDto,
  ContractDto,
  CorrectConsultationDto,
  CorrectContractDto,
  CorrectEnquiryDto,
  EnquiryDto,
} from './terms.dto';

const Engagement = () => Param('engagementId', ParseUUIDPipe);

@Controller()
export class TermsController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly terms: TermStore,
    private readonly recordEnquiry: RecordEnquiry,
    private readonly recordContract: RecordContract,
    private readonly recordConsultation: RecordConsultation,
  ) {}

  @Handles(termsApi.view)
  view(@CurrentCaller() caller: Caller, @Engagement() engagementId: string): Promise<TermsView> {
    return this.door.read(caller, engagementId, (tx) => this.terms.view(tx, caller, engagementId));
  }

  @Handles(enquiryApi.record)
  enquiry(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: EnquiryDto,
  ): Promise<TermsView> {
    return this.recordEnquiry.execute(caller, engagementId, body, null);
  }

  @Handles(enquiryApi.correct)
  correctedEnquiry(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('enquiryId', ParseUUIDPipe) id: string,
    @Body() body: CorrectEnquiryDto,
  ): Promise<TermsView> {
    const { version, reason } = body;
    return this.recordEnquiry.execute(caller, engagementId, body, { id, version, reason });
  }

  @Handles(contractApi.record)
  contract(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: ContractDto,
  ): Promise<TermsView> {
    return this.recordContract.execute(caller, engagementId, body, null);
  }

  @Handles(contractApi.correct)
  correctedContract(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('contractId', ParseUUIDPipe) id: string,
    @Body() body: CorrectContractDto,
  ): Promise<TermsView> {
    const { version, reason } = body;
    return this.recordContract.execute(caller, engagementId, body, { id, version, reason });
  }

  @Handles(consultationApi.record)
  consultation(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Body() body: ConsultationDto,
  ): Promise<TermsView> {
    return this.recordConsultation.execute(caller, engagementId, body, null);
  }

  @Handles(consultationApi.correct)
  correctedConsultation(
    @CurrentCaller() caller: Caller,
    @Engagement() engagementId: string,
    @Param('consultationId', ParseUUIDPipe) id: string,
    @Body() body: CorrectConsultationDto,
  ): Promise<TermsView> {
    const { version, reason } = body;
    return this.recordConsultation.execute(caller, engagementId, body, { id, version, reason });
  }
}
