"use strict";
// https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/firewall_attachment
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.FirewallAttachment = void 0;
const cdktf = require("cdktf");
/**
* Represents a {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/firewall_attachment hcloud_firewall_attachment}
*/
class FirewallAttachment extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "hcloud_firewall_attachment";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a FirewallAttachment resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the FirewallAttachment to import
    * @param importFromId The id of the existing FirewallAttachment that should be imported. Refer to the {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/firewall_attachment#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the FirewallAttachment to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "hcloud_firewall_attachment", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/firewall_attachment hcloud_firewall_attachment} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options FirewallAttachmentConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'hcloud_firewall_attachment',
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
        this._firewallId = config.firewallId;
        this._id = config.id;
        this._labelSelectors = config.labelSelectors;
        this._serverIds = config.serverIds;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // firewall_id - computed: false, optional: false, required: true
    _firewallId;
    get firewallId() {
        return this.getNumberAttribute('firewall_id');
    }
    set firewallId(value) {
        this._firewallId = value;
    }
    // Temporarily expose input value. Use with caution.
    get firewallIdInput() {
        return this._firewallId;
    }
    // id - computed: true, optional: true, required: false
    _id;
    get id() {
        return this.getStringAttribute('id');
    }
    set id(value) {
        this._id = value;
    }
    resetId() {
        this._id = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get idInput() {
        return this._id;
    }
    // label_selectors - computed: false, optional: true, required: false
    _labelSelectors;
    get labelSelectors() {
        return cdktf.Fn.tolist(this.getListAttribute('label_selectors'));
    }
    set labelSelectors(value) {
        this._labelSelectors = value;
    }
    resetLabelSelectors() {
        this._labelSelectors = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get labelSelectorsInput() {
        return this._labelSelectors;
    }
    // server_ids - computed: false, optional: true, required: false
    _serverIds;
    get serverIds() {
        return cdktf.Token.asNumberList(cdktf.Fn.tolist(this.getNumberListAttribute('server_ids')));
    }
    set serverIds(value) {
        this._serverIds = value;
    }
    resetServerIds() {
        this._serverIds = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get serverIdsInput() {
        return this._serverIds;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            firewall_id: cdktf.numberToTerraform(this._firewallId),
            id: cdktf.stringToTerraform(this._id),
            label_selectors: cdktf.listMapper(cdktf.stringToTerraform, false)(this._labelSelectors),
            server_ids: cdktf.listMapper(cdktf.numberToTerraform, false)(this._serverIds),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            firewall_id: {
                value: cdktf.numberToHclTerraform(this._firewallId),
                isBlock: false,
                type: "simple",
                storageClassType: "number",
            },
            id: {
                value: cdktf.stringToHclTerraform(this._id),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            label_selectors: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._labelSelectors),
                isBlock: false,
                type: "set",
                storageClassType: "stringList",
            },
            server_ids: {
                value: cdktf.listMapperHcl(cdktf.numberToHclTerraform, false)(this._serverIds),
                isBlock: false,
                type: "set",
                storageClassType: "numberList",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.FirewallAttachment = FirewallAttachment;
