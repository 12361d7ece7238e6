module torrust.deployer/toolchain/null

go 1.26

require github.com/terraform-providers/terraform-provider-null v1.0.1-0.20190430203517-8d3d85a60e20
