/** The names that a browser on this machine may use for a server that listens on loopback. */
const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

export interface AllowedHostsOptions {
  /** The port that the server listens on. */
  readonly port: number;
  readonly publicUrl: URL;
}

/** Every `Host` (with the port, when it is not the scheme's own) under which Kith answers. */
export function createAllowedHosts({ port, publicUrl }: AllowedHostsOptions): ReadonlySet<string> {
  const local = LOOPBACK_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  return new Set([...local, publicUrl.host]);
}

/** Whether a `Host` header names this machine itself, whatever the port. */
export function isLoopbackHost(host: string): boolean {
  return LOOPBACK_NAMES.includes(host.toLowerCase().replace(/:\d+$/, ""));
}
