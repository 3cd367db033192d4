import * as z from 'zod';
import { flag, number } from '../template/properties.ts';

export const corsSchema = z.strictObject({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  MaxAge: number.optional(),
  AllowCredentials: flag.default(false),
});
export type CorsConfiguration = z.output<typeof corsSchema>;

const allows = (allowed: readonly string[], origin: string): boolean =>
  allowed.some((pattern) => {
    if (pattern === '*' || pattern === origin) return true;
    const [scheme, rest] = pattern.split('://');
    return rest === '*' && origin.startsWith(`${scheme}://`);
  });

/** Headers that let a page of `origin` read the answer; none when the origin is not allowed. */
export const corsHeaders = (cors: CorsConfiguration, origin: string, isPreflight: boolean): Record<string, string> => {
  if (!allows(cors.AllowOrigins, origin)) return {};
  const list = (values: readonly string[]): string => values.join(',');
  return {
    'access-control-allow-origin': cors.AllowOrigins.includes('*') && !cors.AllowCredentials ? '*' : origin,
    ...(cors.AllowCredentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.ExposeHeaders.length > 0 && !isPreflight && { 'access-control-expose-headers': list(cors.ExposeHeaders) }),
    ...(isPreflight && {
      'access-control-allow-methods': list(cors.AllowMethods),
      'access-control-allow-headers': list(cors.AllowHeaders),
      ...(cors.MaxAge !== undefined && { 'access-control-max-age': String(cors.MaxAge) }),
    }),
  };
};
