using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1;

namespace Infra.Components.Schemas;

/// <summary>A kind of SchemaHero, as far as the platform offers it: PostgreSQL, and passwords from Secrets.</summary>
/// <remarks>What is not here the API server drops: a password that is written into an object never arrives.</remarks>
internal sealed record SchemaHeroKind(string Group, string Kind)
{
    private const string Version = "v1alpha4";
    private const string Databases = "databases.schemahero.io";
    private const string Schemas = "schemas.schemahero.io";

    /// <summary>All of them: its controllers watch every one, also those that nobody uses here.</summary>
    public static ImmutableArray<SchemaHeroKind> All { get; } =
    [
        new(Databases, "Database") { Spec = SchemaHeroSchemas.Database, HasStatus = true },
        new(Schemas, "Table") { Spec = SchemaHeroSchemas.Table, Status = SchemaHeroSchemas.TableStatus },
        new(Schemas, "Migration") { Spec = SchemaHeroSchemas.Migration, Status = SchemaHeroSchemas.MigrationStatus },
        new(Schemas, "View") { Spec = SchemaHeroSchemas.Unused },
        new(Schemas, "Function") { Spec = SchemaHeroSchemas.Unused },
        new(Schemas, "DataType") { Spec = SchemaHeroSchemas.Unused },
        new(Schemas, "DatabaseExtension") { Spec = SchemaHeroSchemas.Unused, HasStatus = true },
    ];

    /// <summary>What is wanted.</summary>
    public required JSONSchemaPropsArgs Spec { get; init; }

    /// <summary>What SchemaHero says it is. Default: nothing that is declared.</summary>
    public JSONSchemaPropsArgs Status { get; init; } = Structural.Of();

    /// <summary>Whether status is written apart from the rest. A Migration's must not be: it is approved by an ordinary
    /// patch.</summary>
    public bool HasStatus { get; init; }

    /// <summary>Name of its definition.</summary>
    public string Name => $"{Plural}.{Group}";

    private string Plural => $"{Kind.ToLowerInvariant()}s";

    public CustomResourceDefinitionSpecArgs Definition() => new()
    {
        Group = Group,
        Scope = "Namespaced",
        Names = new CustomResourceDefinitionNamesArgs
        {
            Kind = Kind,
            ListKind = $"{Kind}List",
            Plural = Plural,
            Singular = Kind.ToLowerInvariant(),
        },
        Versions = VersionArgs(),
    };

    private CustomResourceDefinitionVersionArgs VersionArgs()
    {
        var version = new CustomResourceDefinitionVersionArgs
        {
            Name = Version,
            Served = true,
            Storage = true,
            Schema = new CustomResourceValidationArgs
            {
                OpenAPIV3Schema = Structural.Of(
                    ("apiVersion", Structural.Text),
                    ("kind", Structural.Text),
                    ("metadata", Structural.Of()),
                    ("spec", Spec),
                    ("status", Status)),
            },
        };
        if (HasStatus)
        {
            version.Subresources = new CustomResourceSubresourcesArgs
            {
                Status = ImmutableDictionary<string, object>.Empty,
            };
        }

        return version;
    }
}
