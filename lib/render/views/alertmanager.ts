import type { AlertmanagerSettings } from "../../config/settings";
import { listenersFor } from "../../topology/topology";
import type { RenderInput } from "../input";
import { type WatcherView, watcherView } from "./monitoring";

/** A file below `shared/secrets`, and where the container finds it. */
interface MountedSecret {
  readonly name: string;
  readonly path: string;
}

export const WEBHOOK_SECRET: MountedSecret = {
  name: "alertmanager-webhook-url",
  path: "/run/secrets/webhook-url",
};

export const SMTP_SECRET: MountedSecret = {
  name: "alertmanager-smtp-password",
  path: "/run/secrets/smtp-password",
};

export interface AlertmanagerConfigView {
  readonly webhookFile: string | null;
  readonly mail: {
    readonly to: string;
    readonly from: string;
    readonly smarthost: string;
    readonly user: string | null;
    readonly passwordFile: string;
  } | null;
}

export interface AlertmanagerComposeView extends WatcherView {
  readonly configDigest: string;
  readonly externalUrl: string;
  readonly secrets: readonly MountedSecret[];
}

/** The secrets that an Alertmanager mounts. */
export function alertmanagerSecrets({ webhook, mail }: AlertmanagerSettings): readonly MountedSecret[] {
  return [...(webhook ? [WEBHOOK_SECRET] : []), ...(mail?.user === undefined ? [] : [SMTP_SECRET])];
}

/** Input of `alertmanager.yml`. */
export function alertmanagerConfigView({ webhook, mail }: AlertmanagerSettings): AlertmanagerConfigView {
  return {
    webhookFile: webhook ? WEBHOOK_SECRET.path : null,
    mail: mail ? { ...mail, user: mail.user ?? null, passwordFile: SMTP_SECRET.path } : null,
  };
}

/** Input of Alertmanager's part of `compose.yaml`. */
export function alertmanagerComposeView(
  input: RenderInput & { readonly memoryMiB?: number },
  settings: AlertmanagerSettings,
  configDigest: string,
): AlertmanagerComposeView {
  const [listener] = listenersFor(input.topology, "alertmanager");
  return {
    ...watcherView(input, { image: settings.image, purpose: "alertmanager", livePath: "/-/healthy" }),
    configDigest,
    // Where a tunnel of the operator leads; messages link there.
    externalUrl: `--web.external-url=http://localhost:${listener?.port ?? ""}`,
    secrets: alertmanagerSecrets(settings),
  };
}
