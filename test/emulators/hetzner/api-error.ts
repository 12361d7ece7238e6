import type { z } from "zod";

/** Error codes of the API that the emulator answers, with the HTTP status of each; clients decide by the code. */
export const STATUS_OF_CODE = {
  json_error: 400,
  unauthorized: 401,
  forbidden: 403,
  protected: 403,
  resource_limit_exceeded: 403,
  not_found: 404,
  firewall_resource_not_found: 404,
  conflict: 409,
  uniqueness_error: 409,
  resource_in_use: 409,
  firewall_already_applied: 409,
  primary_ip_assigned: 409,
  primary_ip_already_assigned: 409,
  server_already_added: 409,
  server_already_attached: 409,
  server_has_ipv4: 409,
  server_has_ipv6: 409,
  server_not_stopped: 409,
  volume_already_attached: 409,
  ip_not_available: 409,
  networks_overlap: 409,
  no_subnet_available: 409,
  placement_error: 412,
  resource_unavailable: 412,
  invalid_input: 422,
  invalid_server_type: 422,
  primary_ip_datacenter_mismatch: 422,
  primary_ip_version_mismatch: 422,
  private_net_only_server: 422,
  unsupported_error: 422,
  locked: 423,
  rate_limit_exceeded: 429,
  server_error: 500,
  service_error: 500,
  bad_gateway: 502,
  maintenance: 503,
  timeout: 504,
} as const;
export type ApiErrorCode = keyof typeof STATUS_OF_CODE;

/** An answer `{"error": {code, message, details}}`. */
export class ApiError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly details: object | null = null,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS_OF_CODE[this.code];
  }
}

/** `invalid_input` that names one field. */
export function invalidField(field: string, message: string): ApiError {
  return new ApiError("invalid_input", `invalid input in field '${field}'`, {
    fields: [{ name: field, messages: [message] }],
  });
}

/** `invalid_input` with every fault of a body; an unknown field is named itself, not its parent. */
export function invalidBody(faults: z.ZodError): ApiError {
  const fields = faults.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ name: [...issue.path, key].join("."), messages: ["unknown field"] }))
      : [{ name: issue.path.join("."), messages: [issue.message] }],
  );
  const names = fields.map((field) => `'${field.name}'`).join(", ");
  return new ApiError("invalid_input", `invalid input in fields ${names}`, { fields });
}

export function notFound(kind: string, id: number | string): ApiError {
  return new ApiError("not_found", `${kind} with ID '${id}' not found`);
}
