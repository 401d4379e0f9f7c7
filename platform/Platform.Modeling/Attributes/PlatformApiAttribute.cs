namespace Infra.Platform.Modeling;

/// <summary>This record is an API of the platform: its properties are the spec, its summary the description, its
/// initialisers the defaults.</summary>
/// <example>
/// <code>
/// /// &lt;summary&gt;A PostgreSQL database with its own credentials.&lt;/summary&gt;
/// [PlatformApi("platform.example.org", "v1alpha1", Plural = "sqldatabases", ShortName = "sqldb",
///     Status = typeof(SqlDatabaseStatus), NameMaxLength = 40)]
/// public sealed record SqlDatabase
/// {
///     /// &lt;summary&gt;How much the database can hold and serve.&lt;/summary&gt;
///     public required DatabaseSize Size { get; init; }
///
///     /// &lt;summary&gt;A database for trying things out.&lt;/summary&gt;
///     [Example("orders", Namespace = "team-a")]
///     public static SqlDatabase Orders { get; } = new() { Size = DatabaseSize.Small };
/// }
/// </code>
/// </example>
/// <param name="group">The API group, as <c>platform.example.org</c>.</param>
/// <param name="version">The version, as <c>v1alpha1</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PlatformApiAttribute(string group, string version) : Attribute
{
    /// <summary>The API group.</summary>
    public string Group { get; } = group;

    /// <summary>The version in the group.</summary>
    public string Version { get; } = version;

    /// <summary>The name in addresses; default: the name of the record in lower case with an <c>s</c>.</summary>
    public string? Plural { get; init; }

    /// <summary>What people type instead of the plural name; default: nothing.</summary>
    public string? ShortName { get; init; }

    /// <summary>The kind in words; default: the name of the record, its words apart.</summary>
    public string? Title { get; init; }

    /// <summary>Where its objects live; default: in a namespace.</summary>
    public ApiScope Scope { get; init; } = ApiScope.Namespaced;

    /// <summary>The record of what the platform answers; default: nothing.</summary>
    public Type? Status { get; init; }

    /// <summary>The longest name of an object, 1 to 63; default: 63.</summary>
    public int NameMaxLength { get; init; } = 63;
}
