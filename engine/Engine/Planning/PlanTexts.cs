using System.Globalization;

namespace Infra.Engine;

/// <summary>What people are told when there is no plan.</summary>
internal static class PlanTexts
{
    /// <summary>What is wrong with an input. Secret values are not shown.</summary>
    public static string Of(CheckFailure failure, ResourceState wanted, PropertyMap inputs)
    {
        var subject = $"{wanted.Type} resource '{wanted.Urn.Name}'";
        if (failure.Property.Length == 0)
        {
            return $"{subject} has a problem: {failure.Reason}";
        }

        var value = wanted.Inputs[failure.Property] ?? inputs[failure.Property];
        return $"{subject}: property {failure.Property} value {{{Shown(value)}}} has a problem: {failure.Reason}";
    }

    private static string Shown(PropertyValue? value) => value switch
    {
        null or PropertyValue.Null => "<nil>",
        { ContainsSecrets: true } => "[secret]",
        PropertyValue.Text text => text.Value,
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        PropertyValue.Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.List list => $"[{string.Join(" ", list.Items.Select(static item => $"{{{Shown(item)}}}"))}]",
        PropertyValue.Map map =>
            $"map[{string.Join(" ", map.Properties.Select(static pair => $"{pair.Key}:{{{Shown(pair.Value)}}}"))}]",
        _ => "unknown",
    };

    /// <summary>Why a resource cannot be replaced.</summary>
    public static string Protected(Urn urn, Urn? root = null) =>
        $"unable to replace resource \"{urn}\"{(root is { } it ? $" as part of replacing \"{it}\"" : "")}\nas it is "
        + "currently marked for protection. To unprotect the resource, remove the `protect` flag from the resource in "
        + "your Pulumi program and run `pulumi up`";

    /// <summary>Why a resource cannot be replaced as another's dependent.</summary>
    public static string Imported(ResourceState old, ResourceState wanted, Choice choice) =>
        "previously-imported resources that still specify an ID may not be replaced; please remove the `import` "
        + "declaration from your program;" + string.Concat(choice.Keys.Select(
            key => $"\n{key}: {{{Shown(old.Inputs[key])}}} => {{{Shown(wanted.Inputs[key])}}}"));
}
