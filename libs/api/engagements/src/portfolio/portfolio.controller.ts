import { CurrentCaller, Handles, type Caller, sendBytes } from '@akashi/api-platform';
import type { PortfolioPageView, PortfolioViewView } from '@akashi/contracts';
import { portfolioApi } from '@akashi/contracts/api';
import { Body, Controller, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ExportPortfolio } from './export-portfolio';
import { KeepPortfolioViews } from './keep-portfolio-views';
import { PortfolioFileDto, PortfolioPageDto, SavePortfolioViewDto } from './portfolio.dto';
import { ReadPortfolio } from './read-portfolio';

@Controller()
export class PortfolioController {
  constructor(
    private readonly portfolio: ReadPortfolio,
    private readonly exporting: ExportPortfolio,
    private readonly keeping: KeepPortfolioViews,
  ) {}

  @Handles(portfolioApi.page)
  page(@CurrentCaller() caller: Caller, @Query() query: PortfolioPageDto): Promise<PortfolioPageView> {
    return this.portfolio.execute(caller, query);
  }

  @Handles(portfolioApi.file)
  async file(
    @CurrentCaller() caller: Caller,
    @Query() query: PortfolioFileDto,
    @Res() response: Response,
  ): Promise<void> {
    const { fileName, bytes } = await this.exporting.execute(caller, query);
    await sendBytes(response, fileName, bytes);
  }

  @Handles(portfolioApi.views)
  views(@CurrentCaller() caller: Caller): Promise<PortfolioViewView[]> {
    return this.keeping.list(caller);
  }

  @Handles(portfolioApi.saveView)
  save(@CurrentCaller() caller: Caller, @Body() body: SavePortfolioViewDto): Promise<PortfolioViewView> {
    return this.keeping.keep(caller, body);
  }

  @Handles(portfolioApi.removeView)
  remove(@CurrentCaller() caller: Caller, @Param('portfolioViewId', ParseUUIDPipe) viewId: string): Promise<void> {
    return this.keeping.remove(caller, viewId);
  }
}
