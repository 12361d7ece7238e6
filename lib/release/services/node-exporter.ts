import { renderTemplate } from "../../render/engine";
import { nodeExporterView } from "../../render/views/node-exporter";
import { monitoringOf } from "./monitoring";
import { ROOT_OWNER, type Service, type ServiceInput } from "./service";

export function nodeExporterService(input: ServiceInput): Service {
  const { image } = monitoringOf(input).nodeExporter;
  return {
    name: "node-exporter",
    config: new Map(),
    compose: () => renderTemplate("node-exporter/service.yaml.hbs", nodeExporterView(input, image)),
    secretFiles: [],
    // Filled by torrust-stats.
    directories: [{ path: "node-exporter", owner: ROOT_OWNER, mode: "0755" }],
  };
}
