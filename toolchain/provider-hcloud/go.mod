module torrust.deployer/toolchain/hcloud

go 1.26.4

require github.com/hetznercloud/terraform-provider-hcloud v1.68.0
