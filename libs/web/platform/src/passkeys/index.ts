export { makePasskey, signByPasskey, type PasskeyAnswer } from './passkeys';
