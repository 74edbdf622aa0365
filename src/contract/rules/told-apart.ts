import * as z from 'zod';

type Forms = Readonly<Record<string, z.ZodObject>>;

function formIn(forms: Forms, value: unknown): z.ZodObject | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const key = Object.keys(forms).find((name) => Object.hasOwn(value, name));
  return key === undefined ? undefined : forms[key];
}

/**
 * Objects that are told apart by the one key that each must have. Of a plain union only that none of the forms fits
 * would be said; here it is what is wrong in the one that was meant.
 */
export function toldApartByKey<F extends Forms>(forms: F) {
  return z
    .custom<z.input<F[keyof F]>>((value) => formIn(forms, value) !== undefined, {
      abort: true,
      error: 'faults.input.none',
    })
    .transform((value, context): z.output<F[keyof F]> => {
      const result = formIn(forms, value)?.safeParse(value);
      for (const issue of result?.error?.issues ?? []) context.issues.push({ ...issue, input: undefined });
      return (result?.success === true ? result.data : z.NEVER) as z.output<F[keyof F]>;
    });
}
