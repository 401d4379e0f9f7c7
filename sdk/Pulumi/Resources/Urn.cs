using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The name of a resource in the engine: <c>urn:pulumi:STACK::PROJECT::TYPES::NAME</c>.</summary>
public readonly struct Urn : IEquatable<Urn>
{
    private const string Prefix = "urn:pulumi:";
    private const string Separator = "::";

    private readonly string? value;

    /// <summary>A URN of its text. Parts can be read only if it is one.</summary>
    public Urn(string value) => this.value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The stack.</summary>
    internal string Stack => Part(0)[Prefix.Length..];

    /// <summary>The project.</summary>
    internal string Project => Part(1);

    /// <summary>The types of the parents and the resource, with <c>$</c> between them.</summary>
    internal string QualifiedType => Part(2);

    /// <summary>The type of the resource.</summary>
    internal string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>The name of the resource.</summary>
    internal string Name => Part(3);

    /// <summary>The text.</summary>
    public static implicit operator string(Urn value) => value.ToString();

    /// <summary>Whether the texts are equal.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>The URN a resource has, or would have.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type token.</param>
    /// <param name="parent">The parent.</param>
    /// <param name="parentUrn">The parent's URN, when there is no <paramref name="parent"/>.</param>
    /// <param name="project">The project. Default: this one.</param>
    /// <param name="stack">The stack. Default: this one.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        var settings = Deployment.Required.Settings;
        var above = parent?.Urn ?? parentUrn?.ToOutput() ?? Output.Create("");
        return Output.Tuple(
            name.ToOutput(),
            type.ToOutput(),
            above,
            project?.ToOutput() ?? Output.Create(settings.Project),
            stack?.ToOutput() ?? Output.Create(settings.Stack))
            .Apply(static all => Compose(new(all.Item5, all.Item4, all.Item3), all.Item2, all.Item1));
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => value == other.value;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => value ?? "";

    /// <summary>The URN of a type and name at a place; the root does not show in the types of its children.</summary>
    internal static string Compose(Place place, string type, string name)
    {
        var above = place.ParentUrn.Length == 0 ? "" : new Urn(place.ParentUrn).QualifiedType;
        var types = above.Length == 0 || above == Pulumi.Stack.RootType ? type : $"{above}${type}";
        return $"{Prefix}{place.Stack}{Separator}{place.Project}{Separator}{types}{Separator}{name}";
    }

    // The name comes last and may contain the separator.
    private string Part(int index)
    {
        var parts = ToString().Split(Separator, 4);
        return parts.Length == 4 && parts[0].StartsWith(Prefix, StringComparison.Ordinal)
            ? parts[index]
            : throw new FormatException($"'{this}' is not a URN; one looks like {Prefix}STACK::PROJECT::TYPE::NAME.");
    }

    /// <summary>Where a resource is; the parent's URN is "" for none.</summary>
    internal readonly record struct Place(string Stack, string Project, string ParentUrn);
}
