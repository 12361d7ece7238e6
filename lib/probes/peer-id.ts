import { randomBytes } from "node:crypto";

/** 20 bytes: the client's mark in Azureus style (BEP 20), then random letters and digits. */
export function newPeerId(): Buffer {
  return Buffer.from(`-TD0100-${randomBytes(6).toString("hex")}`, "latin1");
}
