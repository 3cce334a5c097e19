/** The pictures have an address of their own, `@akashi/web-ui/chart`: few pages show one, and signing in shows none. */
export { DeadlineTimeline } from './deadline-timeline';
export type { TimelineRow } from './deadline-timeline';
export { HeatMap, heatShade } from './heat-map';
export type { HeatCell, HeatColumn, HeatRow } from './heat-map';
export { HeatScale } from './heat-scale';
export { TimelineLegend } from './timeline-legend';
