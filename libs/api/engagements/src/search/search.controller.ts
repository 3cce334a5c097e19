import { CurrentCaller, Handles, IsText, type Caller } from '@akashi/api-platform';
import type { SearchBody, SearchView } from '@akashi/contracts';
import { searchApi } from '@akashi/contracts/api';
import { searchKinds, searchLimits, type SearchKind } from '@akashi/domain/search';
import { Body, Controller } from '@nestjs/common';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { FindEverywhere } from './find-everywhere';

class SearchDto implements SearchBody {
  @IsText(0, searchLimits.letters) words!: string;
  @IsOptional() @IsUUID() engagementId?: string;
  @IsOptional() @IsIn(searchKinds) only?: SearchKind;
}

@Controller()
export class SearchController {
  constructor(private readonly findEverywhere: FindEverywhere) {}

  @Handles(searchApi.find)
  find(@CurrentCaller() caller: Caller, @Body() body: SearchDto): Promise<SearchView> {
    return this.findEverywhere.execute(caller, body);
  }
}
