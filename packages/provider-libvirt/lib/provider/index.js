"use strict";
// https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.LibvirtProvider = void 0;
const cdktf = require("cdktf");
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs libvirt}
*/
class LibvirtProvider extends cdktf.TerraformProvider {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "libvirt";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a LibvirtProvider resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the LibvirtProvider to import
    * @param importFromId The id of the existing LibvirtProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the LibvirtProvider to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "libvirt", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs libvirt} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options LibvirtProviderConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'libvirt',
            terraformGeneratorMetadata: {
                providerName: 'libvirt',
                providerVersionConstraint: '>= 0.8.3, < 0.9.0'
            },
            terraformProviderSource: 'dmacvicar/libvirt'
        });
        this._uri = config.uri;
        this._alias = config.alias;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // uri - computed: false, optional: false, required: true
    _uri;
    get uri() {
        return this._uri;
    }
    set uri(value) {
        this._uri = value;
    }
    // Temporarily expose input value. Use with caution.
    get uriInput() {
        return this._uri;
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
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            uri: cdktf.stringToTerraform(this._uri),
            alias: cdktf.stringToTerraform(this._alias),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            uri: {
                value: cdktf.stringToHclTerraform(this._uri),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            alias: {
                value: cdktf.stringToHclTerraform(this._alias),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.LibvirtProvider = LibvirtProvider;
