/** Calls Graph below `/v1.0`. */
export type CallGraph = <T>(
  url: string,
  more?: { method?: 'POST' | 'PATCH' | 'DELETE'; body?: unknown },
) => Promise<T>;
