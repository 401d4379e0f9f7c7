using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs, for tests and libraries. A program that deploys has no use for it.</summary>
public static class OutputUtilities
{
    /// <summary>An output that is not known, as in a preview.</summary>
    public static Output<T> CreateUnknown<T>(T value) =>
        new(new OutputData<T>(value, isKnown: false, isSecret: false, ResourceSets.Empty));

    /// <summary>An output that is not known, with a value that a test can still read.</summary>
    public static Output<T> CreateUnknown<T>(Func<Task<T>> valueFactory)
    {
        return new Output<T>(Make());

        async Task<OutputData<T>> Make() =>
            new(await valueFactory().ConfigureAwait(false), isKnown: false, isSecret: false, ResourceSets.Empty);
    }

    /// <summary>Whether the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) =>
        (await output.Data.ConfigureAwait(false)).IsKnown;

    /// <summary>The value, known or not, secret or not.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) =>
        (await output.Data.ConfigureAwait(false)).Value;

    /// <summary>The resources that the value was computed from.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        [.. (await output.Data.ConfigureAwait(false)).Resources];

    /// <summary>The same value, as if it had been computed from the resource too.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new Output<T>(Add());

        async Task<OutputData<T>> Add()
        {
            var data = await output.Data.ConfigureAwait(false);
            return new(data.Value, data.IsKnown, data.IsSecret, ResourceSets.Union(data.Resources, [resource]));
        }
    }
}
