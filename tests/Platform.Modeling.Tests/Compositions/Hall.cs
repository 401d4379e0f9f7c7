using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Modeling.Tests.Compositions;

/// <summary>A hall, which holds a namespace of its own.</summary>
[PlatformApi("platform.example.org", "v1alpha1", Scope = ApiScope.Cluster, NameMaxLength = 20)]
public sealed record Hall
{
    /// <summary>Who keeps it.</summary>
    [Pattern("^[a-z]+$"), Length(1, 20)]
    public required string Keeper { get; init; }

    /// <summary>What opens it.</summary>
    [Secret]
    public string? Key { get; init; }

    /// <summary>A hall by the sea.</summary>
    [Example("sea")]
    public static Hall Sea { get; } = new() { Keeper = "anna" };
}

/// <summary>Objects of a hall, as a test says.</summary>
/// <param name="say">What the test says.</param>
internal sealed class HallTrial(Action<HallTrial> say) : CompositionOf<Hall, NoStatus, NoData>("hall")
{
    public new Source<string> Name => base.Name;

    public new Source<string> Namespace => base.Namespace;

    public Source<string> Keeper => Api(api => api.Keeper);

    public Source<string?> Key => Api(api => api.Key);

    public ComposedObject<NoStatus, NoData> One(string name, string yaml) => Object(name, yaml);

    protected override void Compose()
    {
        Budget(20, "a test");
        Ignores(api => api.Key, "a test");
        say(this);
    }
}
