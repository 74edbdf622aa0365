import { Application } from '#domain/catalog/application';
import { condition, someOf } from './condition';
import { oneOf } from './one-of';

const { valued, worded, ...common } = oneOf('application-risk', 'risk of the application');

/** The application is of one of these risks. */
export const applicationRisk = condition({
  ...common,
  key: 'applicationRisks',
  schema: someOf(Application.shape.risk.unwrap().options).exactOptional(),
  answer: (risks, given) => valued(risks, given.application.risk),
  sentence: (reason) => worded(reason, (risk) => risk),
  index: { valuesOf: (risks) => risks, factsIn: (given) => [given.application.risk] },
});
