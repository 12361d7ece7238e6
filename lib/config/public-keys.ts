import type { Values } from "./schema";

/** The keys that may log in, in OpenSSH format. */
export function publicKeys(values: Values): string[] {
  return [...split(values.SSH_PUBLIC_KEYS), ...split(values.SSH_PUBLIC_KEY)];
}

/** Items of a comma-separated text, without blanks and empty ones. */
export function split(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
