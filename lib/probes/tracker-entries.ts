import type { Secret } from "../config/secret";
import { excerpt } from "./http";
import { ProbeFailure } from "./probe";
import { callApi, type TrackerApiProps } from "./tracker-api";

export interface TrackerEntriesProps extends TrackerApiProps {
  readonly token: Secret;
}

/**
 * Makes a key of 32 letters and digits that is valid for so many seconds.
 * @throws ProbeFailure
 */
export async function addKey(props: TrackerEntriesProps, key: string, seconds: number): Promise<void> {
  await change(props, "a new key", "POST", "keys", { key, seconds_valid: seconds });
}

/** @throws ProbeFailure */
export async function deleteKey(props: TrackerEntriesProps, key: string): Promise<void> {
  await change(props, "the deletion of a key", "DELETE", `key/${key}`);
}

/**
 * Puts a torrent on the whitelist.
 * @throws ProbeFailure
 */
export async function allowTorrent(props: TrackerEntriesProps, infoHash: Buffer): Promise<void> {
  await change(props, "a new entry of the whitelist", "POST", `whitelist/${infoHash.toString("hex")}`);
}

/** @throws ProbeFailure */
export async function disallowTorrent(props: TrackerEntriesProps, infoHash: Buffer): Promise<void> {
  await change(props, "the deletion from the whitelist", "DELETE", `whitelist/${infoHash.toString("hex")}`);
}

async function change(
  { token, ...props }: TrackerEntriesProps,
  what: string,
  method: "POST" | "DELETE",
  path: string,
  json?: object,
): Promise<void> {
  const { status, body } = await callApi(props, token, path, { method, json });
  if (status === 200) return;
  throw new ProbeFailure(`expected HTTP 200 to ${what}, found ${status}: "${excerpt(body)}"`);
}
