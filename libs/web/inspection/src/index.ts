export { inspectionRoutes, inspectionsRoutes, joinInspectionRoutes, problemTexts } from './inspection.routes';
