namespace Pulumi;

/// <summary>An alias as it is sent to an engine that works out the URN itself.</summary>
internal static class AliasSpec
{
    public static async Task<Pulumirpc.Alias> OfAsync(Input<Alias> input)
    {
        var alias = await ResolveAsync(input).ConfigureAwait(false);
        if (alias.Urn is { } urn)
        {
            return new Pulumirpc.Alias { Urn = urn };
        }

        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if (alias.NoParent)
        {
            spec.NoParent = true;
        }

        if (alias.Parent is { } parent)
        {
            spec.ParentUrn = (await parent.Registration.Reply.ConfigureAwait(false)).Urn;
        }

        if (alias.ParentUrn is { } parentUrn)
        {
            spec.ParentUrn = await TextAsync(parentUrn).ConfigureAwait(false);
        }

        return new Pulumirpc.Alias { Spec = spec };
    }

    /// <summary>The alias itself; it must be known and not contradict itself.</summary>
    public static async Task<Alias> ResolveAsync(Input<Alias> input)
    {
        var data = await input.ToOutput().Data.ConfigureAwait(false);
        if (!data.IsKnown || data.Value is null)
        {
            throw new RunException(
                "An alias is not known in this preview; aliases must be known before anything is created.");
        }

        data.Value.Check();
        return data.Value;
    }

    /// <summary>A part of an alias; "" when it is not given.</summary>
    public static async Task<string> TextAsync(Input<string>? part) =>
        part is null ? "" : (await part.ToOutput().Data.ConfigureAwait(false)).Value ?? "";
}
