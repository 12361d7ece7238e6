"use strict";
// https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image
// generated from terraform resource schema
Object.defineProperty(exports, "__esModule", { value: true });
exports.CachedImage = void 0;
const cdktf = require("cdktf");
/**
* Represents a {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image lxd_cached_image}
*/
class CachedImage extends cdktf.TerraformResource {
    // =================
    // STATIC PROPERTIES
    // =================
    static tfResourceType = "lxd_cached_image";
    // ==============
    // STATIC Methods
    // ==============
    /**
    * Generates CDKTF code for importing a CachedImage resource upon running "cdktf plan <stack-name>"
    * @param scope The scope in which to define this construct
    * @param importToId The construct id used in the generated config for the CachedImage to import
    * @param importFromId The id of the existing CachedImage that should be imported. Refer to the {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image#import import section} in the documentation of this resource for the id to use
    * @param provider? Optional instance of the provider where the CachedImage to import is found
    */
    static generateConfigForImport(scope, importToId, importFromId, provider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "lxd_cached_image", importId: importFromId, provider });
    }
    // ===========
    // INITIALIZER
    // ===========
    /**
    * Create a new {@link https://registry.terraform.io/providers/terraform-lxd/lxd/latest/docs/resources/cached_image lxd_cached_image} Resource
    *
    * @param scope The scope in which to define this construct
    * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
    * @param options CachedImageConfig
    */
    constructor(scope, id, config) {
        super(scope, id, {
            terraformResourceType: 'lxd_cached_image',
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
        this._aliases = config.aliases;
        this._copyAliases = config.copyAliases;
        this._project = config.project;
        this._remote = config.remote;
        this._sourceImage = config.sourceImage;
        this._sourceRemote = config.sourceRemote;
        this._type = config.type;
    }
    // ==========
    // ATTRIBUTES
    // ==========
    // aliases - computed: true, optional: true, required: false
    _aliases;
    get aliases() {
        return cdktf.Fn.tolist(this.getListAttribute('aliases'));
    }
    set aliases(value) {
        this._aliases = value;
    }
    resetAliases() {
        this._aliases = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get aliasesInput() {
        return this._aliases;
    }
    // architecture - computed: true, optional: false, required: false
    get architecture() {
        return this.getStringAttribute('architecture');
    }
    // copied_aliases - computed: true, optional: false, required: false
    get copiedAliases() {
        return cdktf.Fn.tolist(this.getListAttribute('copied_aliases'));
    }
    // copy_aliases - computed: true, optional: true, required: false
    _copyAliases;
    get copyAliases() {
        return this.getBooleanAttribute('copy_aliases');
    }
    set copyAliases(value) {
        this._copyAliases = value;
    }
    resetCopyAliases() {
        this._copyAliases = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get copyAliasesInput() {
        return this._copyAliases;
    }
    // created_at - computed: true, optional: false, required: false
    get createdAt() {
        return this.getNumberAttribute('created_at');
    }
    // fingerprint - computed: true, optional: false, required: false
    get fingerprint() {
        return this.getStringAttribute('fingerprint');
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
    // source_image - computed: false, optional: false, required: true
    _sourceImage;
    get sourceImage() {
        return this.getStringAttribute('source_image');
    }
    set sourceImage(value) {
        this._sourceImage = value;
    }
    // Temporarily expose input value. Use with caution.
    get sourceImageInput() {
        return this._sourceImage;
    }
    // source_remote - computed: false, optional: false, required: true
    _sourceRemote;
    get sourceRemote() {
        return this.getStringAttribute('source_remote');
    }
    set sourceRemote(value) {
        this._sourceRemote = value;
    }
    // Temporarily expose input value. Use with caution.
    get sourceRemoteInput() {
        return this._sourceRemote;
    }
    // type - computed: true, optional: true, required: false
    _type;
    get type() {
        return this.getStringAttribute('type');
    }
    set type(value) {
        this._type = value;
    }
    resetType() {
        this._type = undefined;
    }
    // Temporarily expose input value. Use with caution.
    get typeInput() {
        return this._type;
    }
    // =========
    // SYNTHESIS
    // =========
    synthesizeAttributes() {
        return {
            aliases: cdktf.listMapper(cdktf.stringToTerraform, false)(this._aliases),
            copy_aliases: cdktf.booleanToTerraform(this._copyAliases),
            project: cdktf.stringToTerraform(this._project),
            remote: cdktf.stringToTerraform(this._remote),
            source_image: cdktf.stringToTerraform(this._sourceImage),
            source_remote: cdktf.stringToTerraform(this._sourceRemote),
            type: cdktf.stringToTerraform(this._type),
        };
    }
    synthesizeHclAttributes() {
        const attrs = {
            aliases: {
                value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._aliases),
                isBlock: false,
                type: "set",
                storageClassType: "stringList",
            },
            copy_aliases: {
                value: cdktf.booleanToHclTerraform(this._copyAliases),
                isBlock: false,
                type: "simple",
                storageClassType: "boolean",
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
            source_image: {
                value: cdktf.stringToHclTerraform(this._sourceImage),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            source_remote: {
                value: cdktf.stringToHclTerraform(this._sourceRemote),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
            type: {
                value: cdktf.stringToHclTerraform(this._type),
                isBlock: false,
                type: "simple",
                storageClassType: "string",
            },
        };
        // remove undefined attributes
        return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
    }
}
exports.CachedImage = CachedImage;
