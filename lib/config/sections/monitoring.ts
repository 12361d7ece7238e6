import { z } from "zod";
import { boolean, fixedImage, hostName, matching, password } from "../values";

const flag = () => boolean().prefault("false");

const image = (what: string, reference: string) =>
  fixedImage(reference).meta({
    description: `Image of ${what}. Tags that move are refused.`,
    example: reference,
    defaultText: reference,
  });

/** Keys of what watches the tracker. */
export const monitoringKeys = z.object({
  PROMETHEUS_ENABLED: flag().meta({
    description:
      "Whether Prometheus keeps the figures of tracker, host and database, with alert rules. It is reached through SSH only.",
    example: "true",
    defaultText: "false",
  }),
  PROMETHEUS_RETENTION_TIME: matching(/^[1-9]\d*(h|d|w|y)$/, "a time such as 30d, 8w or 1y")
    .default("30d")
    .meta({
      description: "How long Prometheus keeps figures, and never more than 4 GB of them: then the oldest go.",
      example: "90d",
      defaultText: "30d",
    }),
  GRAFANA_ENABLED: flag().meta({
    description: "Whether Grafana shows what Prometheus keeps. Needs PROMETHEUS_ENABLED.",
    example: "true",
    defaultText: "false",
  }),
  GRAFANA_HOST_NAME: hostName().optional().meta({
    description: "Name that Grafana is served by over HTTPS. Without it Grafana is reached through SSH only.",
    example: "grafana.example.org",
  }),
  GRAFANA_ADMIN_PASSWORD: password().optional().meta({
    description: "Password of Grafana's `admin`. Generated when it is not set and the machine never had one.",
    example: "generated",
    secret: true,
  }),
  ALERT_WEBHOOK_URL: matching(/^https?:\/\/[^\s"'\\]+$/, "a URL that begins with http:// or https://")
    .optional()
    .meta({
      description: "Where Alertmanager posts alerts. A secret, since such URLs carry a token.",
      example: "https://hooks.example.org/…",
      secret: true,
    }),
  ALERT_MAIL_TO: z
    .email({ error: ({ input }) => `expected a mail address; found "${String(input)}"` })
    .optional()
    .meta({
      description: "Who gets alerts by mail. Needs ALERT_MAIL_FROM and ALERT_SMTP_HOST.",
      example: "oncall@example.org",
    }),
  ALERT_MAIL_FROM: z
    .email({ error: ({ input }) => `expected a mail address; found "${String(input)}"` })
    .optional()
    .meta({ description: "Sender of the alerts.", example: "tracker@example.org" }),
  ALERT_SMTP_HOST: matching(/^[a-z0-9][a-z0-9.-]*:[1-9]\d{0,4}$/, "host and port as in smtp.example.org:587")
    .optional()
    .meta({ description: "Mail server, with its port.", example: "smtp.example.org:587" }),
  ALERT_SMTP_USER: matching(/^[^\s"'\\]{1,128}$/, "a user name")
    .optional()
    .meta({ description: "User at the mail server; without it none logs in.", example: "tracker" }),
  ALERT_SMTP_PASSWORD: password().optional().meta({
    description: "Password of that user.",
    example: "from the mail provider",
    secret: true,
  }),
  PROMETHEUS_IMAGE: image("Prometheus", "prom/prometheus:v3.5.1"),
  NODE_EXPORTER_IMAGE: image("the exporter of the host's figures", "prom/node-exporter:v1.9.1"),
  MYSQLD_EXPORTER_IMAGE: image("the exporter of MySQL's figures", "prom/mysqld-exporter:v0.17.2"),
  ALERTMANAGER_IMAGE: image("Alertmanager", "prom/alertmanager:v0.28.1"),
  GRAFANA_IMAGE: image("Grafana", "grafana/grafana:12.4.2"),
});
