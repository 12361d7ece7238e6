"use strict";
// https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.HcloudProvider = void 0;
const cdktf = require("cdktf");
/**
* Represents a {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs hcloud}
*/
class HcloudProvider extends cdktf.TerraformProvider {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "hcloud";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a HcloudProvider resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the HcloudProvider to import
    * @param importFromId The id of the existing HcloudProvider that should be imported. Refer to the {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the HcloudProvider to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "hcloud", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs hcloud} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options HcloudProviderConfig = {}
    */
    constructor(scope, id, config = {}) {
        super(scope, id, {
            terraformResourceType: 'hcloud',
            terraformGeneratorMetadata: {
                providerName: 'hcloud',
                providerVersionConstraint: '>= 1.52.0, < 2.0.0'
            },
            terraformProviderSource: 'hetznercloud/hcloud'
        });
        this._endpoint = config.endpoint;
        this._endpointHetzner = config.endpointHetzner;
        this._pollFunction = config.pollFunction;
        this._pollInterval = config.pollInterval;
        this._token = config.token;
        this._alias = config.alias;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // endpoint - computed: false, optional: true, required: false
    _endpoint;
    get endpoint() {
        return this._endpoint;
    }
    set endpoint(value) {
        this._endpoint = value;
    }
    resetEndpoint() {
        this._endpoint = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get endpointInput() {
        return this._endpoint;
    }
    // endpoint_hetzner - computed: false, optional: true, required: false
    _endpointHetzner;
    get endpointHetzner() {
        return this._endpointHetzner;
    }
    set endpointHetzner(value) {
        this._endpointHetzner = value;
    }
    resetEndpointHetzner() {
        this._endpointHetzner = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get endpointHetznerInput() {
        return this._endpointHetzner;
    }
    // poll_function - computed: false, optional: true, required: false
    _pollFunction;
    get pollFunction() {
        return this._pollFunction;
    }
    set pollFunction(value) {
        this._pollFunction = value;
    }
    resetPollFunction() {
        this._pollFunction = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get pollFunctionInput() {
        return this._pollFunction;
    }
    // poll_interval - computed: false, optional: true, required: false
    _pollInterval;
    get pollInterval() {
        return this._pollInterval;
    }
    set pollInterval(value) {
        this._pollInterval = value;
    }
    resetPollInterval() {
        this._pollInterval = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get pollIntervalInput() {
        return this._pollInterval;
    }
    // token - computed: false, optional: true, required: false
    _token;
    get token() {
        return this._token;
    }
    set token(value) {
        this._token = value;
    }
    resetToken() {
        this._token = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get tokenInput() {
        return this._token;
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
            endpoint: cdktf.stringToTerraform(this._endpoint),
            endpoint_hetzner: cdktf.stringToTerraform(this._endpointHetzner),
            poll_function: cdktf.stringToTerraform(this._pollFunction),
            poll_interval: cdktf.stringToTerraform(this._pollInterval),
            token: cdktf.stringToTerraform(this._token),
            alias: cdktf.stringToTerraform(this._alias),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            endpoint: {
                value: cdktf.stringToHclTerraform(this._endpoint),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            endpoint_hetzner: {
                value: cdktf.stringToHclTerraform(this._endpointHetzner),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            poll_function: {
                value: cdktf.stringToHclTerraform(this._pollFunction),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            poll_interval: {
                value: cdktf.stringToHclTerraform(this._pollInterval),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            token: {
                value: cdktf.stringToHclTerraform(this._token),
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
exports.HcloudProvider = HcloudProvider;
