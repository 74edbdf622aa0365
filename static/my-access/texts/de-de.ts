import faults from '#locales/de-DE/faults.json';
import portal from '#locales/de-DE/portal.json';
import refusals from '#locales/de-DE/refusals.json';
import shared from '#locales/de-DE/shared.json';

export const texts = { faults, portal, refusals, shared };
