/** One request to a Google endpoint of the emulator. */
export interface LoggedRequest {
  /** From 1, counting since start or the last clear. */
  n: number;
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  /** HTTP status of the answer; 0 = the connection was broken, or the request is still being served. */
  status: number;
  /** Owner of the access token, once it was accepted. */
  accountEmail?: string;
  /** Kind of the fault that struck it. */
  fault?: string;
  /** True when another write of the same account was still being served as this write came in. */
  overlapsWrite?: true;
}

export interface RequestLog {
  all(): readonly LoggedRequest[];
  /** How many requests match; `path` is a part of the path. */
  count(match?: { method?: string; path?: string; status?: number }): number;
  clear(): void;
}

/** The log with the part only the server uses. */
export interface RequestRecorder extends RequestLog {
  begin(request: Pick<LoggedRequest, "method" | "path" | "query">): LoggedRequest;
}

export function createRequestRecorder(): RequestRecorder {
  let requests: LoggedRequest[] = [];
  return {
    all: () => requests,
    count: ({ method, path, status } = {}) =>
      requests.filter(
        (request) =>
          (method === undefined || request.method === method) &&
          (path === undefined || request.path.includes(path)) &&
          (status === undefined || request.status === status),
      ).length,
    clear() {
      requests = [];
    },
    begin(request) {
      const entry = { n: requests.length + 1, ...request, status: 0 };
      requests.push(entry);
      return entry;
    },
  };
}
