using Pulumi.SourceGenerator.Naming;

namespace Pulumi.SourceGenerator.Schema;

/// <summary>All that the C# of a package depends on.</summary>
internal sealed record PackageSchema(string Version, string? PluginDownloadUrl, PackageNaming Naming)
{
    public EquatableArray<PropertySchema> Config { get; init; }

    public EquatableArray<ResourceSchema> Resources { get; init; }

    public EquatableArray<ObjectSchema> Objects { get; init; }

    public EquatableArray<EnumSchema> Enums { get; init; }

    public EquatableArray<FunctionSchema> Functions { get; init; }
}

internal enum ResourceKind
{
    Custom,
    Component,
    Provider,
}

internal sealed record ResourceSchema(string Token, string Name, ResourceKind Kind, string Description)
{
    public EquatableArray<PropertySchema> Outputs { get; init; }

    public EquatableArray<PropertySchema> Inputs { get; init; }

    /// <summary>What qualifies a lookup. Absent: there is nothing but the id.</summary>
    public EquatableArray<PropertySchema>? State { get; init; }

    public EquatableArray<string> AliasTypes { get; init; }

    public string? Deprecation { get; init; }
}

internal sealed record ObjectSchema(string Token, string Description, EquatableArray<PropertySchema> Properties);

internal sealed record PropertySchema(string WireName, string Name, SchemaType Type, string Description)
{
    public bool IsRequired { get; init; }

    public bool IsPlain { get; init; }

    public bool IsSecret { get; init; }

    public bool ReplacesOnChanges { get; init; }

    /// <summary>C# expressions.</summary>
    public string? Constant { get; init; }

    public string? Default { get; init; }

    /// <summary>Variables of the environment that stand in for a default, the first that is set.</summary>
    public EquatableArray<string> DefaultVariables { get; init; }

    public string? Deprecation { get; init; }
}

internal sealed record EnumSchema(
    string Token,
    string Underlying,
    string Description,
    EquatableArray<EnumMember> Members);

/// <summary>One allowed value; <paramref name="Value"/> is a C# expression.</summary>
internal sealed record EnumMember(string Name, string Value, string Description, string? Deprecation);

internal sealed record FunctionSchema(string Token, string Description)
{
    /// <summary>Absent: it takes no arguments.</summary>
    public EquatableArray<PropertySchema>? Inputs { get; init; }

    /// <summary>The properties of its result, when that is an object of its own.</summary>
    public EquatableArray<PropertySchema>? Result { get; init; }

    /// <summary>Its result, when that is a type.</summary>
    public SchemaType? ResultType { get; init; }

    public string? Deprecation { get; init; }
}
