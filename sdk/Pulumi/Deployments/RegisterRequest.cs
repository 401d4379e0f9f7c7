using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

/// <summary>The message that registers or reads one resource.</summary>
internal sealed class RegisterRequest(
    Deployment deployment, WaitGraph waits, Resource resource, ResourceOptions options)
{
    private readonly CustomResourceOptions? custom = options as CustomResourceOptions;

    private Features Features => deployment.Features;

    public async ValueTask<RegisterResourceRequest> BuildAsync(string parent, SerializedInputs inputs)
    {
        var request = new RegisterResourceRequest
        {
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = parent,
            Custom = resource.Kind == ResourceKind.Custom,
            Remote = resource.Kind == ResourceKind.Remote,
            Object = inputs.Struct,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = Features.ResourceReferences,
            SupportsResultReporting = true,
            AliasSpecs = Features.AliasSpecs,
        };
        options.AddTo(request);
        await AddProvidersAsync(request).ConfigureAwait(false);
        await AddDependenciesAsync(request, inputs.Properties).ConfigureAwait(false);
        await AddRelationsAsync(request).ConfigureAwait(false);
        await AddAliasesAsync(request).ConfigureAwait(false);
        return request;
    }

    public async Task<ReadResourceRequest> BuildReadAsync(
        string parent, SerializedInputs inputs, string id, Resource[] behindId)
    {
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = parent,
            Properties = inputs.Struct,
            Version = options.Version ?? "",
            PluginDownloadURL = options.PluginDownloadURL ?? "",
            AcceptSecrets = true,
            AcceptResources = Features.ResourceReferences,
            Provider = await ProviderReference.OfAsync(resource.Lineage.Provider).ConfigureAwait(false),
        };
        request.AdditionalSecretOutputs.AddRange(custom?.AdditionalSecretOutputs ?? []);
        var behind = ResourceSets.Union(inputs.Dependencies(), behindId);
        behind = ResourceSets.Union(behind, await ExplicitAsync().ConfigureAwait(false));
        request.Dependencies.AddRange(await waits.UrnsAsync(resource, behind).ConfigureAwait(false));
        return request;
    }

    private async ValueTask AddProvidersAsync(RegisterResourceRequest request)
    {
        if (resource.Lineage.Provider is { } provider)
        {
            request.Provider = await ProviderReference.OfAsync(provider).ConfigureAwait(false);
        }

        if (resource.Kind != ResourceKind.Remote)
        {
            return;
        }

        foreach (var (package, forChildren) in resource.Lineage.Providers)
        {
            request.Providers[package] = await ProviderReference.OfAsync(forChildren).ConfigureAwait(false);
        }
    }

    private async ValueTask AddDependenciesAsync(RegisterResourceRequest request, SerializedProperty[] properties)
    {
        var all = await waits.UrnsAsync(resource, await ExplicitAsync().ConfigureAwait(false)).ConfigureAwait(false);
        var perProperty = new string[properties.Length][];
        for (var i = 0; i < properties.Length; i++)
        {
            perProperty[i] = await waits.UrnsAsync(resource, properties[i].Dependencies).ConfigureAwait(false);
            all = Join(all, perProperty[i]);
        }

        if (all.Length == 0)
        {
            // Without any dependency there is nothing to say about single properties.
            return;
        }

        request.Dependencies.AddRange(all);
        for (var i = 0; i < properties.Length; i++)
        {
            if (properties[i].IsSent)
            {
                request.PropertyDependencies.Add(
                    properties[i].Name, new PropertyDependencies { Urns = { perProperty[i] } });
            }
        }
    }

    private static string[] Join(string[] first, string[] second)
    {
        if (second.Length == 0 || ReferenceEquals(first, second))
        {
            return first;
        }

        return first.Length == 0 ? second : [.. first.Union(second).Order(StringComparer.Ordinal)];
    }

    private async ValueTask<Resource[]> ExplicitAsync()
    {
        if (!options.HasDependsOn)
        {
            return ResourceSets.Empty;
        }

        var data = await options.DependsOn.ToOutput().Data.ConfigureAwait(false);
        var named = data.IsKnown && !data.Value.IsDefault
            ? data.Value.Where(static found => found is not null).ToArray()
            : [];
        return ResourceSets.Union(data.Resources, named);
    }

    private async ValueTask AddRelationsAsync(RegisterResourceRequest request)
    {
        if (options.DeletedWith is { } deletedWith)
        {
            await RequireAsync("deletedWith").ConfigureAwait(false);
            request.DeletedWith = (await deletedWith.Registration.Reply.ConfigureAwait(false)).Urn;
        }

        if (options.HasReplaceWith)
        {
            await RequireAsync("replaceWith").ConfigureAwait(false);
            var others = await options.ReplaceWith.ToOutput().Data.ConfigureAwait(false);
            request.ReplaceWith.AddRange(await waits.UrnsAsync(resource, [.. others.Value]).ConfigureAwait(false));
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            await RequireAsync("replacementTrigger").ConfigureAwait(false);
            var written = await new Serializer(Features, resource).ValueAsync(trigger).ConfigureAwait(false);
            request.ReplacementTrigger = written.Value;
        }
    }

    private async ValueTask AddAliasesAsync(RegisterResourceRequest request)
    {
        if (Features.AliasSpecs)
        {
            foreach (var alias in options.HasAliases ? options.Aliases : [])
            {
                request.Aliases.Add(await AliasSpec.OfAsync(alias).ConfigureAwait(false));
            }

            return;
        }

        request.AliasURNs.AddRange(await AliasUrns.OfAsync(resource, deployment.Settings).ConfigureAwait(false));
    }

    private async ValueTask RequireAsync(string feature)
    {
        if (!await deployment.Monitor.SupportsAsync(feature).ConfigureAwait(false))
        {
            throw new ResourceException(
                $"The option '{feature}' needs a newer engine; update the Pulumi CLI or remove the option.",
                resource,
                hideStack: true);
        }
    }
}
