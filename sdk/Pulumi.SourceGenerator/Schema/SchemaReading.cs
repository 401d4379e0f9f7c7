namespace Pulumi.SourceGenerator.Schema;

/// <summary>What a schema file says, and what is wrong with it. No package: not even its name could be read.</summary>
internal sealed record SchemaReading(PackageSchema? Package, EquatableArray<Mistake> Mistakes);
