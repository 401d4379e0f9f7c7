namespace Infra.Components.Schemas;

/// <summary>SchemaHero, which makes tables what git says they are; and where databases run in the cluster, the operator
/// that runs them.</summary>
/// <remarks>To depend on it is to wait until databases and tables can be asked for.</remarks>
public sealed class DatabaseSchemas : ComponentResource
{
    /// <summary>Both, or SchemaHero alone.</summary>
    public DatabaseSchemas(string name, DatabaseSchemasArgs args, ComponentResourceOptions? options = null)
        : base("infra:schemas:DatabaseSchemas", name, options)
    {
        _ = new SchemaHero(args.Source, Children.Of(this));
        if (args.DatabasesInCluster)
        {
            _ = new CloudNativePg(args, Children.Of(this));
        }

        RegisterOutputs();
    }
}
