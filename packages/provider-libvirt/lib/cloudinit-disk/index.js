"use strict";
// https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.CloudinitDisk = void 0;
const cdktf = require("cdktf");
/**
* Represents a {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk libvirt_cloudinit_disk}
*/
class CloudinitDisk extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "libvirt_cloudinit_disk";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a CloudinitDisk resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the CloudinitDisk to import
    * @param importFromId The id of the existing CloudinitDisk that should be imported. Refer to the {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the CloudinitDisk to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "libvirt_cloudinit_disk", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/dmacvicar/libvirt/latest/docs/resources/cloudinit_disk libvirt_cloudinit_disk} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options CloudinitDiskConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'libvirt_cloudinit_disk',
            terraformGeneratorMetadata: {
                providerName: 'libvirt',
                providerVersionConstraint: '>= 0.8.3, < 0.9.0'
            },
            provider: config.provider,
            dependsOn: config.dependsOn,
            count: config.count,
            lifecycle: config.lifecycle,
            provisioners: config.provisioners,
            connection: config.connection,
            forEach: config.forEach
        });
        this._id = config.id;
        this._metaData = config.metaData;
        this._name = config.name;
        this._networkConfig = config.networkConfig;
        this._pool = config.pool;
        this._userData = config.userData;
    }
    // ==========
    // ATTRIBUTES
    // ==========
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
    // meta_data - computed: false, optional: true, required: false
    _metaData;
    get metaData() {
        return this.getStringAttribute('meta_data');
    }
    set metaData(value) {
        this._metaData = value;
    }
    resetMetaData() {
        this._metaData = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get metaDataInput() {
        return this._metaData;
    }
    // name - computed: false, optional: false, required: true
    _name;
    get name() {
        return this.getStringAttribute('name');
    }
    set name(value) {
        this._name = value;
    }
    // Temporarily expose input value. Use with caution.
    get nameInput() {
        return this._name;
    }
    // network_config - computed: false, optional: true, required: false
    _networkConfig;
    get networkConfig() {
        return this.getStringAttribute('network_config');
    }
    set networkConfig(value) {
        this._networkConfig = value;
    }
    resetNetworkConfig() {
        this._networkConfig = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get networkConfigInput() {
        return this._networkConfig;
    }
    // pool - computed: false, optional: true, required: false
    _pool;
    get pool() {
        return this.getStringAttribute('pool');
    }
    set pool(value) {
        this._pool = value;
    }
    resetPool() {
        this._pool = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get poolInput() {
        return this._pool;
    }
    // user_data - computed: false, optional: true, required: false
    _userData;
    get userData() {
        return this.getStringAttribute('user_data');
    }
    set userData(value) {
        this._userData = value;
    }
    resetUserData() {
        this._userData = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get userDataInput() {
        return this._userData;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            id: cdktf.stringToTerraform(this._id),
            meta_data: cdktf.stringToTerraform(this._metaData),
            name: cdktf.stringToTerraform(this._name),
            network_config: cdktf.stringToTerraform(this._networkConfig),
            pool: cdktf.stringToTerraform(this._pool),
            user_data: cdktf.stringToTerraform(this._userData),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            id: {
                value: cdktf.stringToHclTerraform(this._id),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            meta_data: {
                value: cdktf.stringToHclTerraform(this._metaData),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            name: {
                value: cdktf.stringToHclTerraform(this._name),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            network_config: {
                value: cdktf.stringToHclTerraform(this._networkConfig),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            pool: {
                value: cdktf.stringToHclTerraform(this._pool),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            user_data: {
                value: cdktf.stringToHclTerraform(this._userData),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.CloudinitDisk = CloudinitDisk;
