export { mailSettingRoutes, noticesRoutes } from './notices.routes';
