import faults from '#locales/en-US/faults.json';
import findings from '#locales/en-US/findings.json';
import issue from '#locales/en-US/issue.json';
import reasons from '#locales/en-US/reasons.json';
import refusals from '#locales/en-US/refusals.json';
import shared from '#locales/en-US/shared.json';
import vendor from '#locales/en-US.vendor.json';

export const texts = { faults, findings, issue, reasons, refusals, shared, vendor };
