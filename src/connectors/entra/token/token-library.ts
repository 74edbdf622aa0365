/** The part of MSAL that is used. Apart, so that it is run when a token is asked for, not when a function starts. */
export { ConfidentialClientApplication } from '@azure/msal-node';
