using Pulumirpc;

namespace Pulumi;

/// <summary>How a resource of a provider is treated.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? additionalSecretOutputs;
    private Dictionary<string, string>? envVarMappings;

    /// <summary>Whether a replacement deletes first. Default: as the provider wants it.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secret although the provider does not say so.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => additionalSecretOutputs ??= [];
        set => additionalSecretOutputs = value;
    }

    /// <summary>The id of an existing resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>For providers: environment variables of the plugin, new name by the name it expects.</summary>
    public Dictionary<string, string> EnvVarMappings { get => envVarMappings ??= []; set => envVarMappings = value; }

    /// <summary>New options of both: what the second sets wins, and lists are joined.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = Copy(options1);
        if (options2 is null)
        {
            return merged;
        }

        merged.MergeFrom(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        merged.additionalSecretOutputs = Join(merged.additionalSecretOutputs, options2.additionalSecretOutputs);
        foreach (var (name, value) in options2.envVarMappings ?? [])
        {
            merged.EnvVarMappings[name] = value;
        }

        return merged;
    }

    internal override void AddTo(RegisterResourceRequest request)
    {
        base.AddTo(request);
        if (DeleteBeforeReplace is { } deleteFirst)
        {
            request.DeleteBeforeReplace = deleteFirst;
            request.DeleteBeforeReplaceDefined = true;
        }

        request.ImportId = ImportId ?? "";
        request.ReplaceOnChanges.AddRange(ReplaceOnChangesOrNull ?? []);
        request.AdditionalSecretOutputs.AddRange(additionalSecretOutputs ?? []);
        foreach (var (name, value) in envVarMappings ?? [])
        {
            request.EnvVarMappings.Add(name, value);
        }
    }

    private static CustomResourceOptions Copy(CustomResourceOptions? options)
    {
        if (options is null)
        {
            return new CustomResourceOptions();
        }

        var copy = (CustomResourceOptions)options.ShallowClone();
        copy.CopyLists();
        copy.additionalSecretOutputs = Copy(copy.additionalSecretOutputs);
        copy.envVarMappings = copy.envVarMappings is null ? null : new(copy.envVarMappings);
        return copy;
    }
}
