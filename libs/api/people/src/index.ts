export { addAdministrator } from './members/add-administrator';
export { PeopleModule } from './people.module';
export { PasswordHasher } from './sessions/password-hasher';
export { SignInThrottle } from './sessions/sign-in-throttle';
