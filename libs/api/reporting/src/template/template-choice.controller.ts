import { EngagementDoor } from '@akashi/api-engagements';
import { CurrentCaller, Handles, type Caller } from '@akashi/api-platform';
import type { ChooseTemplateBody, TemplateChoiceView } from '@akashi/contracts';
import { reportTemplateApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsUUID, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { ChooseTemplate } from './choose-template';
import { TemplateChoiceStore } from './template-choice.store';

class NamedTemplateDto {
  @IsUUID() templateId!: string;
  @IsInt() @Min(1) @Max(1_000_000) versionNo!: number;
}

class ChooseTemplateDto implements ChooseTemplateBody {
  @ValidateIf((_, value) => value !== null)
  @IsObject()
  @ValidateNested()
  @Type(() => NamedTemplateDto)
  template!: NamedTemplateDto | null;

  @IsInt() @Min(0) @Max(1_000_000) version!: number;
}

@Controller()
export class TemplateChoiceController {
  constructor(
    private readonly door: EngagementDoor,
    private readonly choices: TemplateChoiceStore,
    private readonly chooseTemplate: ChooseTemplate,
  ) {}

  @Handles(reportTemplateApi.choice)
  choice(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
  ): Promise<TemplateChoiceView> {
    return this.door.read(caller, engagementId, (tx) => this.choices.view(tx, caller, engagementId));
  }

  @Handles(reportTemplateApi.choose)
  choose(
    @CurrentCaller() caller: Caller,
    @Param('engagementId', ParseUUIDPipe) engagementId: string,
    @Body() body: ChooseTemplateDto,
  ): Promise<TemplateChoiceView> {
    return this.chooseTemplate.execute(caller, engagementId, body);
  }
}
