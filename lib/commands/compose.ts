import { quote } from "./quote";

export interface LogsProps {
  readonly service: string;
  /** Lines from the end, or `all`. */
  readonly tail: string;
  readonly follow: boolean;
}

/** The command line on the host that prints a service's log. */
export function logsLine({ service, tail, follow }: LogsProps): string {
  const compose = [
    "docker",
    "compose",
    "--ansi",
    "never",
    "--project-name",
    "torrust",
    "--file",
    "/opt/torrust/current/compose.yaml",
  ];
  const options = [
    "--no-color",
    "--no-log-prefix",
    "--timestamps",
    "--tail",
    tail,
    ...(follow ? ["--follow"] : []),
  ];
  return ["sudo", "-n", ...compose, "logs", ...options, "--", service].map(quote).join(" ");
}
