"use strict";
// https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.LxdProvider = void 0;
exports.lxdProviderRemoteToTerraform = lxdProviderRemoteToTerraform;
exports.lxdProviderRemoteToHclTerraform = lxdProviderRemoteToHclTerraform;
const cdktf = require("cdktf");
function lxdProviderRemoteToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        address: cdktf.stringToTerraform(struct.address),
        default: cdktf.booleanToTerraform(struct.default),
        name: cdktf.stringToTerraform(struct.name),
        password: cdktf.stringToTerraform(struct.password),
        port: cdktf.stringToTerraform(struct.port),
        protocol: cdktf.stringToTerraform(struct.protocol),
        scheme: cdktf.stringToTerraform(struct.scheme),
        token: cdktf.stringToTerraform(struct.token),
    };
}
function lxdProviderRemoteToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        address: {
            value: cdktf.stringToHclTerraform(struct.address),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        default: {
            value: cdktf.booleanToHclTerraform(struct.default),
            isBlock: false,
            type: "simple",
            storageClassType: "boolean",
        },
        name: {
            value: cdktf.stringToHclTerraform(struct.name),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        password: {
            value: cdktf.stringToHclTerraform(struct.password),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        port: {
            value: cdktf.stringToHclTerraform(struct.port),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        protocol: {
            value: cdktf.stringToHclTerraform(struct.protocol),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        scheme: {
            value: cdktf.stringToHclTerraform(struct.scheme),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        token: {
            value: cdktf.stringToHclTerraform(struct.token),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs lxd}
*/
class LxdProvider extends cdktf.TerraformProvider {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "lxd";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a LxdProvider resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the LxdProvider to import
    * @param importFromId The id of the existing LxdProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the LxdProvider to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "lxd", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs lxd} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options LxdProviderConfig = {}
    */
    constructor(scope, id, config = {}) {
        super(scope, id, {
            terraformResourceType: 'lxd',
            terraformGeneratorMetadata: {
                providerName: 'lxd',
                providerVersionConstraint: '>= 2.0.0, < 3.0.0'
            },
            terraformProviderSource: 'terraform-lxd/lxd'
        });
        this._acceptRemoteCertificate = config.acceptRemoteCertificate;
        this._configDir = config.configDir;
        this._generateClientCertificates = config.generateClientCertificates;
        this._alias = config.alias;
        this._remote = config.remote;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // accept_remote_certificate - computed: false, optional: true, required: false
    _acceptRemoteCertificate;
    get acceptRemoteCertificate() {
        return this._acceptRemoteCertificate;
    }
    set acceptRemoteCertificate(value) {
        this._acceptRemoteCertificate = value;
    }
    resetAcceptRemoteCertificate() {
        this._acceptRemoteCertificate = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get acceptRemoteCertificateInput() {
        return this._acceptRemoteCertificate;
    }
    // config_dir - computed: false, optional: true, required: false
    _configDir;
    get configDir() {
        return this._configDir;
    }
    set configDir(value) {
        this._configDir = value;
    }
    resetConfigDir() {
        this._configDir = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get configDirInput() {
        return this._configDir;
    }
    // generate_client_certificates - computed: false, optional: true, required: false
    _generateClientCertificates;
    get generateClientCertificates() {
        return this._generateClientCertificates;
    }
    set generateClientCertificates(value) {
        this._generateClientCertificates = value;
    }
    resetGenerateClientCertificates() {
        this._generateClientCertificates = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get generateClientCertificatesInput() {
        return this._generateClientCertificates;
    }
    // alias - computed: false, optional: true, required: false
    _alias;
    get alias() {
        return this._alias;
    }
    set alias(value) {
        this._alias = value;
    }
    resetAlias() {
        this._alias = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get aliasInput() {
        return this._alias;
    }
    // remote - computed: false, optional: true, required: false
    _remote;
    get remote() {
        return this._remote;
    }
    set remote(value) {
        this._remote = value;
    }
    resetRemote() {
        this._remote = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get remoteInput() {
        return this._remote;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            accept_remote_certificate: cdktf.booleanToTerraform(this._acceptRemoteCertificate),
            config_dir: cdktf.stringToTerraform(this._configDir),
            generate_client_certificates: cdktf.booleanToTerraform(this._generateClientCertificates),
            alias: cdktf.stringToTerraform(this._alias),
            remote: cdktf.listMapper(lxdProviderRemoteToTerraform, true)(this._remote),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            accept_remote_certificate: {
                value: cdktf.booleanToHclTerraform(this._acceptRemoteCertificate),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            config_dir: {
                value: cdktf.stringToHclTerraform(this._configDir),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            generate_client_certificates: {
                value: cdktf.booleanToHclTerraform(this._generateClientCertificates),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
            },
            alias: {
                value: cdktf.stringToHclTerraform(this._alias),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            remote: {
                value: cdktf.listMapperHcl(lxdProviderRemoteToHclTerraform, true)(this._remote),
                isBlock: true,
                type: "list",
                storageClassType: "LxdProviderRemoteList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.LxdProvider = LxdProvider;
