using System.Text;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents;

/// <summary>What things are called in the catalog, and how a name there is made from an object.</summary>
internal static class CatalogNames
{
    /// <summary>The blueprint of Environments, and the relation to one.</summary>
    public const string Environment = "environment";

    /// <summary>The blueprint of clusters, and the relation to one.</summary>
    public const string Cluster = "cluster";

    /// <summary>The heading of fields that belong to no section.</summary>
    public const string FirstSection = "Basics";

    /// <summary>The cluster whose exporter this is, in jq.</summary>
    public const string ThisCluster = "env.CLUSTER_NAME";

    /// <summary>The Environment of a namespaced object, in jq.</summary>
    public const string EnvironmentOfNamespace = $".metadata.namespace + \".\" + {ThisCluster}";

    /// <summary>The blueprint of a kind: <c>sql-database</c> for <c>SqlDatabase</c>.</summary>
    public static string Blueprint(string kind)
    {
        var text = new StringBuilder();
        foreach (var letter in kind)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>The action that makes an object: also the name of its workflow.</summary>
    public static string Creation(ApiModel api) => $"create-{Blueprint(api.Kind)}";

    /// <summary>The identifier of an object, in jq: a name with dots, since no namespace or cluster has one.</summary>
    public static string Identifier(ApiModel api) => api.Scope is ApiScope.Namespaced
        ? $".metadata.name + \".\" + {EnvironmentOfNamespace}"
        : $".metadata.name + \".\" + {ThisCluster}";

    /// <summary>What stands before the first dot of an identifier, in jq.</summary>
    public static string FirstPart(string query) => $"{query} | split(\".\") | first";

    /// <summary>A name as a title.</summary>
    public static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>A title as a name: <c>publicAccess</c> for <c>Public access</c>.</summary>
    public static string Camel(string title)
    {
        var words = title.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(static (word, index) =>
            (index == 0 ? char.ToLowerInvariant(word[0]) : char.ToUpperInvariant(word[0])) + word[1..]));
    }
}
