/** Whose certificates HTTPS takes. */
export interface Trust {
  /** Certificates in PEM that a chain may lead to; those of the system by default. */
  readonly authorities?: readonly string[];
  /** Takes a chain that leads nowhere, as those of a staging authority do. */
  readonly unverified?: boolean;
}

/** Trust as node's TLS has it. */
export function tlsOptions({ authorities, unverified }: Trust) {
  return {
    rejectUnauthorized: unverified !== true,
    ...(authorities !== undefined && { ca: [...authorities] }),
  };
}
