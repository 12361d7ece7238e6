"use strict";
// https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/rdns
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.Rdns = void 0;
const cdktf = require("cdktf");
/**
* Represents a {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/rdns hcloud_rdns}
*/
class Rdns extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "hcloud_rdns";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a Rdns resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the Rdns to import
    * @param importFromId The id of the existing Rdns that should be imported. Refer to the {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/rdns#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the Rdns to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "hcloud_rdns", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/rdns hcloud_rdns} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options RdnsConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'hcloud_rdns',
            terraformGeneratorMetadata: {
                providerName: 'hcloud',
                providerVersionConstraint: '>= 1.52.0, < 2.0.0'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._dnsPtr = config.dnsPtr;
        this._floatingIpId = config.floatingIpId;
        this._ipAddress = config.ipAddress;
        this._loadBalancerId = config.loadBalancerId;
        this._primaryIpId = config.primaryIpId;
        this._serverId = config.serverId;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // dns_ptr - computed: false, optional: false, required: true
    _dnsPtr;
    get dnsPtr() {
        return this.getStringAttribute('dns_ptr');
    }
    set dnsPtr(value) {
        this._dnsPtr = value;
    }
    // Temporarily expose input value. Use with caution.
    get dnsPtrInput() {
        return this._dnsPtr;
    }
    // floating_ip_id - computed: false, optional: true, required: false
    _floatingIpId;
    get floatingIpId() {
        return this.getNumberAttribute('floating_ip_id');
    }
    set floatingIpId(value) {
        this._floatingIpId = value;
    }
    resetFloatingIpId() {
        this._floatingIpId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get floatingIpIdInput() {
        return this._floatingIpId;
    }
    // id - computed: true, optional: false, required: false
    get id() {
        return this.getStringAttribute('id');
    }
    // ip_address - computed: false, optional: false, required: true
    _ipAddress;
    get ipAddress() {
        return this.getStringAttribute('ip_address');
    }
    set ipAddress(value) {
        this._ipAddress = value;
    }
    // Temporarily expose input value. Use with caution.
    get ipAddressInput() {
        return this._ipAddress;
    }
    // load_balancer_id - computed: false, optional: true, required: false
    _loadBalancerId;
    get loadBalancerId() {
        return this.getNumberAttribute('load_balancer_id');
    }
    set loadBalancerId(value) {
        this._loadBalancerId = value;
    }
    resetLoadBalancerId() {
        this._loadBalancerId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get loadBalancerIdInput() {
        return this._loadBalancerId;
    }
    // primary_ip_id - computed: false, optional: true, required: false
    _primaryIpId;
    get primaryIpId() {
        return this.getNumberAttribute('primary_ip_id');
    }
    set primaryIpId(value) {
        this._primaryIpId = value;
    }
    resetPrimaryIpId() {
        this._primaryIpId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get primaryIpIdInput() {
        return this._primaryIpId;
    }
    // server_id - computed: false, optional: true, required: false
    _serverId;
    get serverId() {
        return this.getNumberAttribute('server_id');
    }
    set serverId(value) {
        this._serverId = value;
    }
    resetServerId() {
        this._serverId = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get serverIdInput() {
        return this._serverId;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            dns_ptr: cdktf.stringToTerraform(this._dnsPtr),
            floating_ip_id: cdktf.numberToTerraform(this._floatingIpId),
            ip_address: cdktf.stringToTerraform(this._ipAddress),
            load_balancer_id: cdktf.numberToTerraform(this._loadBalancerId),
            primary_ip_id: cdktf.numberToTerraform(this._primaryIpId),
            server_id: cdktf.numberToTerraform(this._serverId),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            dns_ptr: {
                value: cdktf.stringToHclTerraform(this._dnsPtr),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            floating_ip_id: {
                value: cdktf.numberToHclTerraform(this._floatingIpId),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            ip_address: {
                value: cdktf.stringToHclTerraform(this._ipAddress),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            load_balancer_id: {
                value: cdktf.numberToHclTerraform(this._loadBalancerId),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            primary_ip_id: {
                value: cdktf.numberToHclTerraform(this._primaryIpId),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            server_id: {
                value: cdktf.numberToHclTerraform(this._serverId),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.Rdns = Rdns;
