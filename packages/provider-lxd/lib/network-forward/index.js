"use strict";
// https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/network_forward
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.NetworkForward = exports.NetworkForwardPortsList = exports.NetworkForwardPortsOutputReference = void 0;
exports.networkForwardPortsToTerraform = networkForwardPortsToTerraform;
exports.networkForwardPortsToHclTerraform = networkForwardPortsToHclTerraform;
const cdktf = require("cdktf");
function networkForwardPortsToTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    return {
        description: cdktf.stringToTerraform(struct.description),
        listen_port: cdktf.stringToTerraform(struct.listenPort),
        protocol: cdktf.stringToTerraform(struct.protocol),
        target_address: cdktf.stringToTerraform(struct.targetAddress),
        target_port: cdktf.stringToTerraform(struct.targetPort),
    };
}
function networkForwardPortsToHclTerraform(struct) {
    if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) {
        return struct;
    }
    if (cdktf.isComplexElement(struct)) {
        throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
    }
    const attrs = {
        description: {
            value: cdktf.stringToHclTerraform(struct.description),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        listen_port: {
            value: cdktf.stringToHclTerraform(struct.listenPort),
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
        target_address: {
            value: cdktf.stringToHclTerraform(struct.targetAddress),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
        target_port: {
            value: cdktf.stringToHclTerraform(struct.targetPort),
            isBlock: false,
            type: "simple",
            storageClassType: "string",
        },
    };
    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}
class NetworkForwardPortsOutputReference extends cdktf.ComplexObject {
    isEmptyObject = false;
    resolvableValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param complexObjectIndex the index of this item in the list
    * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, complexObjectIndex, complexObjectIsFromSet) {
        super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
    }
    get internalValue() {
        if (this.resolvableValue) {
            return this.resolvableValue;
        }
        let hasAnyValues = this.isEmptyObject;
        const internalValueResult = {};
        if (this._description !== undefined) {
            hasAnyValues = true;
            internalValueResult.description = this._description;
        }
        if (this._listenPort !== undefined) {
            hasAnyValues = true;
            internalValueResult.listenPort = this._listenPort;
        }
        if (this._protocol !== undefined) {
            hasAnyValues = true;
            internalValueResult.protocol = this._protocol;
        }
        if (this._targetAddress !== undefined) {
            hasAnyValues = true;
            internalValueResult.targetAddress = this._targetAddress;
        }
        if (this._targetPort !== undefined) {
            hasAnyValues = true;
            internalValueResult.targetPort = this._targetPort;
        }
        return hasAnyValues ? internalValueResult : undefined;
    }
    set internalValue(value) {
        if (value === undefined) {
            this.isEmptyObject = false;
            this.resolvableValue = undefined;
            this._description = undefined;
            this._listenPort = undefined;
            this._protocol = undefined;
            this._targetAddress = undefined;
            this._targetPort = undefined;
        }
        else if (cdktf.Tokenization.isResolvable(value)) {
            this.isEmptyObject = false;
            this.resolvableValue = value;
        }
        else {
            this.isEmptyObject = Object.keys(value).length === 0;
            this.resolvableValue = undefined;
            this._description = value.description;
            this._listenPort = value.listenPort;
            this._protocol = value.protocol;
            this._targetAddress = value.targetAddress;
            this._targetPort = value.targetPort;
        }
    }
    // description - computed: true, optional: true, required: false
    _description;
    get description() {
        return this.getStringAttribute('description');
    }
    set description(value) {
        this._description = value;
    }
    resetDescription() {
        this._description = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get descriptionInput() {
        return this._description;
    }
    // listen_port - computed: true, optional: false, required: true
    _listenPort;
    get listenPort() {
        return this.getStringAttribute('listen_port');
    }
    set listenPort(value) {
        this._listenPort = value;
    }
    // Temporarily expose input value. Use with caution.
    get listenPortInput() {
        return this._listenPort;
    }
    // protocol - computed: true, optional: false, required: true
    _protocol;
    get protocol() {
        return this.getStringAttribute('protocol');
    }
    set protocol(value) {
        this._protocol = value;
    }
    // Temporarily expose input value. Use with caution.
    get protocolInput() {
        return this._protocol;
    }
    // target_address - computed: true, optional: false, required: true
    _targetAddress;
    get targetAddress() {
        return this.getStringAttribute('target_address');
    }
    set targetAddress(value) {
        this._targetAddress = value;
    }
    // Temporarily expose input value. Use with caution.
    get targetAddressInput() {
        return this._targetAddress;
    }
    // target_port - computed: true, optional: true, required: false
    _targetPort;
    get targetPort() {
        return this.getStringAttribute('target_port');
    }
    set targetPort(value) {
        this._targetPort = value;
    }
    resetTargetPort() {
        this._targetPort = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get targetPortInput() {
        return this._targetPort;
    }
}
exports.NetworkForwardPortsOutputReference = NetworkForwardPortsOutputReference;
class NetworkForwardPortsList extends cdktf.ComplexList {
    terraformResource;
    terraformAttribute;
    wrapsSet;
    internalValue;
    /**
    * @param terraformResource The parent resource
    * @param terraformAttribute The attribute on the parent resource this class is referencing
    * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
    */
    constructor(terraformResource, terraformAttribute, wrapsSet) {
        super(terraformResource, terraformAttribute, wrapsSet);
        this.terraformResource = terraformResource;
        this.terraformAttribute = terraformAttribute;
        this.wrapsSet = wrapsSet;
    }
    /**
    * @param index the index of the item to return
    */
    get(index) {
        return new NetworkForwardPortsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
    }
}
exports.NetworkForwardPortsList = NetworkForwardPortsList;
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/network_forward lxd_network_forward}
*/
class NetworkForward extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "lxd_network_forward";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a NetworkForward resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the NetworkForward to import
    * @param importFromId The id of the existing NetworkForward that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/network_forward#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the NetworkForward to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "lxd_network_forward", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/network_forward lxd_network_forward} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options NetworkForwardConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'lxd_network_forward',
            terraformGeneratorMetadata: {
                providerName: 'lxd',
                providerVersionConstraint: '>= 2.0.0, < 3.0.0'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._config = config.config;
        this._description = config.description;
        this._listenAddress = config.listenAddress;
        this._network = config.network;
        this._ports.internalValue = config.ports;
        this._project = config.project;
        this._remote = config.remote;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // config - computed: true, optional: true, required: false
    _config;
    get config() {
        return this.getStringMapAttribute('config');
    }
    set config(value) {
        this._config = value;
    }
    resetConfig() {
        this._config = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get configInput() {
        return this._config;
    }
    // description - computed: true, optional: true, required: false
    _description;
    get description() {
        return this.getStringAttribute('description');
    }
    set description(value) {
        this._description = value;
    }
    resetDescription() {
        this._description = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get descriptionInput() {
        return this._description;
    }
    // listen_address - computed: false, optional: false, required: true
    _listenAddress;
    get listenAddress() {
        return this.getStringAttribute('listen_address');
    }
    set listenAddress(value) {
        this._listenAddress = value;
    }
    // Temporarily expose input value. Use with caution.
    get listenAddressInput() {
        return this._listenAddress;
    }
    // network - computed: false, optional: false, required: true
    _network;
    get network() {
        return this.getStringAttribute('network');
    }
    set network(value) {
        this._network = value;
    }
    // Temporarily expose input value. Use with caution.
    get networkInput() {
        return this._network;
    }
    // ports - computed: true, optional: true, required: false
    _ports = new NetworkForwardPortsList(this, "ports", true);
    get ports() {
        return this._ports;
    }
    putPorts(value) {
        this._ports.internalValue = value;
    }
    resetPorts() {
        this._ports.internalValue = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get portsInput() {
        return this._ports.internalValue;
    }
    // project - computed: false, optional: true, required: false
    _project;
    get project() {
        return this.getStringAttribute('project');
    }
    set project(value) {
        this._project = value;
    }
    resetProject() {
        this._project = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get projectInput() {
        return this._project;
    }
    // remote - computed: false, optional: true, required: false
    _remote;
    get remote() {
        return this.getStringAttribute('remote');
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
            config: cdktf.hashMapper(cdktf.stringToTerraform)(this._config),
            description: cdktf.stringToTerraform(this._description),
            listen_address: cdktf.stringToTerraform(this._listenAddress),
            network: cdktf.stringToTerraform(this._network),
            ports: cdktf.listMapper(networkForwardPortsToTerraform, false)(this._ports.internalValue),
            project: cdktf.stringToTerraform(this._project),
            remote: cdktf.stringToTerraform(this._remote),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            config: {
                value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._config),
                isBlock: false,
                type: "map",
                storageClassType: "stringMap",
            },
            description: {
                value: cdktf.stringToHclTerraform(this._description),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            listen_address: {
                value: cdktf.stringToHclTerraform(this._listenAddress),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            network: {
                value: cdktf.stringToHclTerraform(this._network),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            ports: {
                value: cdktf.listMapperHcl(networkForwardPortsToHclTerraform, false)(this._ports.internalValue),
                isBlock: true,
                type: "set",
                storageClassType: "NetworkForwardPortsList",
            },
            project: {
                value: cdktf.stringToHclTerraform(this._project),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            remote: {
                value: cdktf.stringToHclTerraform(this._remote),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.NetworkForward = NetworkForward;
