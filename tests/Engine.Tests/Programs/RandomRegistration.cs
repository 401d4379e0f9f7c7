using System.Collections.Immutable;

namespace Infra.Engine.Tests;

/// <summary>Registers what a random program says of one resource, once all it refers to is registered.</summary>
internal static class RandomRegistration
{
    public static async Task<Registered> RegisterAsync(
        Script script, RandomResource resource, Task<Registered>[] made)
    {
        var inputs = new Dictionary<string, PropertyValue>
        {
            ["value"] = resource.Secret ? new PropertyValue.Secret((double)resource.Value) : (double)resource.Value,
        };
        var byProperty = ResourceState.NoDependencies;
        if (!resource.Component)
        {
            inputs["fixed"] = (double)resource.FixedValue;
        }

        foreach (var (prefix, indexes) in (ReadOnlySpan<(string, ImmutableArray<int>)>)
            [("in", resource.Inputs), ("fixedIn", resource.FixedInputs)])
        {
            foreach (var index in indexes)
            {
                byProperty = byProperty.Add(prefix + index, []);
            }
        }

        foreach (var key in byProperty.Keys)
        {
            var from = await made[int.Parse(key.AsSpan(key.StartsWith("in", StringComparison.Ordinal) ? 2 : 7))];
            inputs[key] = from.Outputs["self"] ?? PropertyValue.Unknown.Instance;
            byProperty = byProperty.SetItem(key, [from.Urn]);
        }

        if (resource.DeletedWith is { } host)
        {
            inputs["host"] = (await made[host]).Id is { } id ? id : PropertyValue.Unknown.Instance;
        }

        return await RegisterAsync(script, resource, made, (PropertyMap.Of(Marked(resource, inputs)), byProperty));
    }

    private static Dictionary<string, PropertyValue> Marked(
        RandomResource resource, Dictionary<string, PropertyValue> inputs)
    {
        if (resource.First)
        {
            inputs["first"] = true;
        }

        if (resource.Retain)
        {
            inputs["retain"] = true;
        }

        return inputs;
    }

    private static async Task<Registered> RegisterAsync(
        Script script,
        RandomResource resource,
        Task<Registered>[] made,
        (PropertyMap Values, ImmutableSortedDictionary<string, ImmutableArray<Urn>> Needs) inputs)
    {
        async Task<Registered?> One(int? index) => index is { } at ? await made[at] : null;
        var parent = await One(resource.Parent);
        var host = await One(resource.DeletedWith);
        var companion = await One(resource.ReplacedWith);
        var provider = await One(resource.ExplicitProvider);
        var named = await Task.WhenAll(resource.DependsOn.Select(index => made[index]));
        var (type, custom) = resource switch
        {
            { Component: true } => ("fake:index:Group", false),
            { Provider: true } => ("pulumi:providers:fake", true),
            _ => ("fake:index:Thing", true),
        };
        return await script.AddAsync(resource.Name, inputs.Values, goal => goal with
        {
            Type = type,
            Custom = custom,
            Parent = parent?.Urn ?? goal.Parent,
            Dependencies =
            [
                .. named.Select(static other => other.Urn)
                    .Concat(inputs.Needs.Values.SelectMany(static urns => urns))
                    .Distinct(),
            ],
            PropertyDependencies = inputs.Needs,
            DeletedWith = host?.Urn,
            ReplaceWith = companion is null ? [] : [companion.Urn],
            Provider = provider is null ? "" : $"{provider.Urn}::{provider.Id}",
            RetainOnDelete = resource.Retain,
            Aliases = resource.FormerName is { } former
                ? [new GoalAlias.Parts(former, "", "", "", null, NoParent: false)]
                : [],
        });
    }
}
