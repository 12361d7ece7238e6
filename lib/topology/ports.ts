/** Ports of the services beside the tracker: each project's own, all but the first two on the loopback address. */
export const servicePorts = {
  http: 80,
  https: 443,
  caddyMetrics: 2019,
  mysql: 3306,
  prometheus: 9090,
  alertmanager: 9093,
  nodeExporter: 9100,
  mysqldExporter: 9104,
  grafana: 3000,
} as const;
