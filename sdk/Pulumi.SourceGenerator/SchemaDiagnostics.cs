using Microsoft.CodeAnalysis;

namespace Pulumi.SourceGenerator;

/// <summary>What can be wrong with a schema. The ids are a contract; docs/diagnostics.md explains each.</summary>
internal static class SchemaDiagnostics
{
    public const string NotJson = "PSG001";
    public const string BadToken = "PSG002";
    public const string UnknownReference = "PSG003";
    public const string NameTaken = "PSG004";
    public const string BadType = "PSG005";
    public const string MissingKey = "PSG006";
    public const string RequiredWithoutProperty = "PSG007";
    public const string BadValue = "PSG008";

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> ById { get; } = new[]
    {
        Describe(NotJson, "The schema is not JSON"),
        Describe(BadToken, "Not a token"),
        Describe(UnknownReference, "A reference to nothing"),
        Describe(NameTaken, "Two things would have one name in C#"),
        Describe(BadType, "Not a type"),
        Describe(MissingKey, "A key of the package is missing"),
        Describe(RequiredWithoutProperty, "Required, but not a property"),
        Describe(BadValue, "Not a value of the type"),
    }.ToDictionary(static descriptor => descriptor.Id);

    private static DiagnosticDescriptor Describe(string id, string title) =>
        new(id, title, "{0}", "PackageSchema", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
