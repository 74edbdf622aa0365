import faults from '#locales/en-US/faults.json';
import portal from '#locales/en-US/portal.json';
import refusals from '#locales/en-US/refusals.json';
import shared from '#locales/en-US/shared.json';

export const texts = { faults, portal, refusals, shared };
