using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Databases;

/// <summary>A database on a cloud's service.</summary>
internal abstract class CloudDatabase<TPlatform>(string engine, Place place)
    : DatabaseComposition<TPlatform>(engine, place)
    where TPlatform : PlatformData
{
    private static readonly string[] All = ["*"];
    private static readonly string[] AllButDelete = ["Observe", "Create", "Update", "LateInitialize"];

    /// <summary>What providers may do with the server and what belongs to it.</summary>
    protected Source<string[]> Policies =>
        Api(api => api.OnDelete).Map((OnDelete.Delete, All), (OnDelete.Retain, AllButDelete));

    protected Source<string> Size(Func<DatabaseSizes, string> column) =>
        Api(api => api.Size).Map(DatabaseSizes.All, row => row.Size, column);

    /// <summary>Who a resource belongs to, so that one that was left over can be found.</summary>
    protected PatchSet Tagged(PatchSet set, string path) => set
        .Set($"{path}.environment", Namespace)
        .Set($"{path}.team", Data(data => data.Environment.Team))
        .Set($"{path}.control-plane", Data(data => data.Platform.ControlPlane));

    /// <summary>The application role and its database, on a server whose administrator is no superuser.</summary>
    /// <param name="administrator">The Secret with the administrator's login.</param>
    protected void ApplicationRole(Source<string> administrator)
    {
        Object("administration", ApplicationRoleObjects.Administration)
            .Set("metadata.name", Name)
            .Set("spec.credentials.connectionSecretRef.name", administrator);
        var login = Patches("login").Set("spec.providerConfigRef.name", Name);
        Object("role", ApplicationRoleObjects.Role)
            .Use(login)
            .Set("spec.writeConnectionSecretToRef.name", Name.Format("%s-role"))
            .ConnectionFromSecret("host", "endpoint")
            .ConnectionFromSecret("port", "port")
            .ConnectionFromSecret("username", "username")
            .ConnectionFromSecret("password", "password")
            .ConnectionValue("sslmode", "require");
        Object("membership", ApplicationRoleObjects.Membership).Use(login);
        Object("database", ApplicationRoleObjects.Database)
            .Use(login)
            .Set("metadata.annotations[crossplane.io/external-name]", Api(api => api.Database))
            .ConnectionFromField("database", "metadata.annotations[crossplane.io/external-name]");
    }
}
