import { attribute, block, body, type BlockSchema, type BodySchema, merge } from "./body-schema";

/**
 * What OpenTofu's own language says about each block, in the form in which providers describe theirs
 * (OpenTofu 1.12 language reference). Resources, data sources and providers are added by `catalogue.ts`.
 */
const reference = attribute("reference", "required");
const template = attribute("template");
const literal = attribute("literal");
const dependsOn = { depends_on: attribute("references") };

const condition = body({
  condition: attribute("template", "required"),
  error_message: attribute("template", "required"),
});
const conditions = { precondition: block([], condition), postcondition: block([], condition) };
const connection = block([], body({}, {}, "template"), { max: 1 });

/** Bodies of provisioners; other ones than OpenTofu's own have no schema. */
const fileProvisioner = body({
  source: template,
  content: template,
  destination: attribute("template", "required"),
});
const PROVISIONERS: Readonly<Record<string, BodySchema>> = {
  "local-exec": body({
    command: attribute("template", "required"),
    working_dir: template,
    interpreter: template,
    environment: template,
    quiet: template,
  }),
  "remote-exec": body({ inline: template, script: template, scripts: template }),
  file: fileProvisioner,
};
const provisionerMeta = body(
  { when: attribute("reference"), on_failure: attribute("reference") },
  { connection },
);
const provisioner = block(["type"], ([type = ""]) => {
  const known = PROVISIONERS[type];
  return known === undefined
    ? `unknown provisioner type ${JSON.stringify(type)}`
    : merge(known, provisionerMeta);
});

const lifecycle = body(
  {
    create_before_destroy: template,
    prevent_destroy: template,
    enabled: template,
    destroy: template,
    ignore_changes: attribute("references or all"),
    replace_triggered_by: attribute("references"),
  },
  conditions,
);

const instances = {
  count: template,
  for_each: template,
  provider: attribute("reference"),
  ...dependsOn,
};

/** Meta-arguments beside what a provider's schema says. */
export const resourceMeta = body(instances, {
  lifecycle: block([], lifecycle, { max: 1 }),
  connection,
  provisioner,
});
export const dataMeta = body(instances, { lifecycle: block([], lifecycle, { max: 1 }) });
export const providerMeta = body({ alias: literal, version: literal, for_each: template });

const encryptionTarget = body(
  { method: attribute("reference"), enforced: template },
  { fallback: block([], body({ method: attribute("reference") }), { max: 1 }) },
);
const encryption = body(
  {},
  {
    key_provider: block(["type", "name"], body({}, {}, "template")),
    method: block(["type", "name"], body({}, {}, "template")),
    state: block([], encryptionTarget, { max: 1 }),
    plan: block([], encryptionTarget, { max: 1 }),
    remote_state_data_sources: block(
      [],
      body(
        {},
        {
          default: block([], encryptionTarget, { max: 1 }),
          remote_state_data_source: block(["name"], encryptionTarget),
        },
      ),
      { max: 1 },
    ),
  },
);

const anyBlock = block([], body({}, {}, "template"));
/** Blocks of those backends that have any; whatever else a backend takes is an attribute. */
const BACKEND_BLOCKS: Readonly<Record<string, Readonly<Record<string, BlockSchema>>>> = {
  remote: { workspaces: anyBlock },
  kubernetes: { exec: anyBlock },
  oss: { assume_role: anyBlock },
  cos: { assume_role: anyBlock },
};

const terraform = body(
  { required_version: literal, experiments: attribute("references"), language: attribute("reference") },
  {
    required_providers: block([], body({}, {}, "requirement"), { max: 1 }),
    backend: block(["type"], ([type = ""]) => body({}, BACKEND_BLOCKS[type] ?? {}, "template"), { max: 1 }),
    cloud: block([], body({}, { workspaces: anyBlock }, "template"), { max: 1 }),
    encryption: block([], encryption, { max: 1 }),
    provider_meta: block(["provider"], body({}, {}, "template")),
  },
);

const variable = body(
  {
    type: attribute("type"),
    default: literal,
    description: literal,
    deprecated: literal,
    sensitive: literal,
    nullable: literal,
    ephemeral: literal,
    const: literal,
  },
  { validation: block([], condition) },
);

const output = body(
  {
    value: attribute("template", "required"),
    description: literal,
    deprecated: literal,
    sensitive: literal,
    ephemeral: literal,
    ...dependsOn,
  },
  { precondition: block([], condition) },
);

const module_ = body(
  {
    source: attribute("template", "required"),
    version: template,
    count: template,
    for_each: template,
    providers: attribute("reference map"),
    ...dependsOn,
  },
  { lifecycle: block([], body({ enabled: template }), { max: 1 }) },
  "template",
);

/** Every block of a file, but those that a provider's schema describes. */
export function languageBlocks(data: BlockSchema): Readonly<Record<string, BlockSchema>> {
  return {
    terraform: block([], terraform),
    variable: block(["name"], variable),
    locals: block([], body({}, {}, "template")),
    output: block(["name"], output),
    module: block(["name"], module_),
    moved: block([], body({ from: reference, to: reference })),
    import: block(
      [],
      body({
        to: reference,
        id: attribute("template", "required"),
        provider: attribute("reference"),
        for_each: template,
      }),
    ),
    removed: block(
      [],
      body({ from: reference }, { lifecycle: block([], lifecycle, { max: 1 }), connection, provisioner }),
    ),
    check: block(["name"], body({}, { data: { ...data, max: 1 }, assert: block([], condition, { min: 1 }) })),
  };
}
