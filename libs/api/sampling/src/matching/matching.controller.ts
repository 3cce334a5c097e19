import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { MatchedFileView, MatchingView, PlaceDocumentsBody } from '@akashi/contracts';
import { matchingApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsDefined, IsUUID, ValidateNested } from 'class-validator';
import { MatchedFiles } from './matched-files';
import { MatchingStore } from './matching.store';
import { PlaceDocuments } from './place-documents';

class PlacedDocumentDto {
  @IsUUID() itemId!: string;
  @IsUUID() evidenceId!: string;
}

class PlaceDocumentsDto implements PlaceDocumentsBody {
  @IsDefined()
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique((one: PlacedDocumentDto | null) => `${one?.itemId} ${one?.evidenceId}`)
  @ValidateNested({ each: true })
  @Type(() => PlacedDocumentDto)
  placed!: PlacedDocumentDto[];

  @IsArray() @ArrayMaxSize(1000) @ArrayUnique() @IsUUID(undefined, { each: true }) ended!: string[];
}

@Controller()
export class MatchingController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly matching: MatchingStore,
    private readonly matchedFiles: MatchedFiles,
    private readonly placeDocuments: PlaceDocuments,
  ) {}

  @Handles(matchingApi.view)
  view(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
  ): Promise<MatchingView> {
    return this.door.read(caller, engagementId, (tx) => this.matching.view(tx, caller, engagementId, id));
  }

  @Handles(matchingApi.files)
  files(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
  ): Promise<MatchedFileView[]> {
    return this.matchedFiles.execute(caller, engagementId, id);
  }

  @Handles(matchingApi.place)
  place(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Param('populationId', ParseUUIDPipe) id: string,
    @Body() body: PlaceDocumentsDto,
  ): Promise<MatchingView> {
    return this.placeDocuments.execute(caller, engagementId, id, body);
  }
}
