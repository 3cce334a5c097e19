export {
  accountRoutes,
  enrolRoutes,
  firmsRoutes,
  joinClientRoutes,
  joinRoutes,
  passwordRoutes,
  problemTexts,
} from './firms.routes';
