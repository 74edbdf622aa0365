import faults from '#locales/de-DE/faults.json';
import findings from '#locales/de-DE/findings.json';
import issue from '#locales/de-DE/issue.json';
import reasons from '#locales/de-DE/reasons.json';
import refusals from '#locales/de-DE/refusals.json';
import shared from '#locales/de-DE/shared.json';
import vendor from '#locales/de-DE.vendor.json';

export const texts = { faults, findings, issue, reasons, refusals, shared, vendor };
