export {
  accountRoutes,
  enrolRoutes,
  firmsRoutes,
  joinClientRoutes,
  joinRoutes,
  passwordRoutes,
  problemTexts,
  unsubscribeRoutes,
} from './firms.routes';
